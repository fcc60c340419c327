using RtcGen.Schema;

namespace RtcGen.Generator;

/// <summary>Prints the types that actions share.</summary>
internal static class TypesEmitter
{
    /// <summary>Prints the whole file.</summary>
    public static string Emit(CodeTypes types)
    {
        var code = new CodeWriter();
        var isFirst = true;
        foreach (var scope in types.Types.SelectMany(type => new CodeScope(type, null).WithInner()))
        {
            if (!isFirst)
            {
                code.Blank();
            }

            isFirst = false;
            Emit(code, scope, types.Path);
        }

        return FileHead.Before(code, types.Path, types.Namespace, types.Types.Any(type => IsDeprecated(type.Field)));
    }

    /// <summary>Prints one type.</summary>
    public static void Emit(CodeWriter code, CodeScope scope, string path)
    {
        switch (scope.Type.Kind)
        {
            case CodeTypeKind.Object:
                RequestEmitter.EmitObject(code, scope, path);
                break;
            case CodeTypeKind.Result:
                ResultEmitter.EmitObject(code, scope, path);
                break;
            default:
                ValuesEmitter.Emit(code, scope.Type, path);
                break;
        }
    }

    /// <summary>Whether a member, or one in it, should not be used any more.</summary>
    public static bool IsDeprecated(FieldSchema field) =>
        field.Deprecated is not null || field.Fields.Any(IsDeprecated) || (field.Items is { } item && IsDeprecated(item));
}
