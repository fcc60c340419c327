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

        return GeneratedFile.Before(code, types.Path, types.Namespace, types.UsesDeprecated);
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
}
