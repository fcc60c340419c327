using RtcGen.Schema;

namespace RtcGen.Generator;

/// <summary>Prints the types that actions share.</summary>
internal static class TypesEmitter
{
    /// <summary>Prints the whole file.</summary>
    public static string Emit(CodeTypes types, DocumentationLanguage language)
    {
        var code = new CodeWriter(language);
        var isFirst = true;
        foreach (var scope in types.Types.SelectMany(type => new CodeScope(type, null).WithInner()))
        {
            if (!isFirst)
            {
                code.Blank();
            }

            isFirst = false;
            Emit(code, scope);
        }

        return GeneratedFile.Before(code, types.Path, types.Namespace, types.UsesDeprecated);
    }

    /// <summary>Prints one type.</summary>
    public static void Emit(CodeWriter code, CodeScope scope)
    {
        switch (scope.Type.Kind)
        {
            case CodeTypeKind.Object:
                RequestEmitter.EmitObject(code, scope);
                break;
            case CodeTypeKind.Result:
                ResultEmitter.EmitObject(code, scope);
                break;
            default:
                ValuesEmitter.Emit(code, scope.Type);
                break;
        }
    }
}
