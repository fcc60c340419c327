using RtcGen.Schema;

namespace RtcGen.Generator;

/// <summary>Prints the types that actions share.</summary>
internal static class TypesEmitter
{
    /// <summary>Prints the whole file.</summary>
    public static string Emit(TypesSchema types, string path)
    {
        var naming = new TypeNaming();
        foreach (var type in types.Types)
        {
            naming.AddShared(type, EmittedKind.Object);
        }

        foreach (var type in types.Results)
        {
            naming.AddShared(type, EmittedKind.Result);
        }

        var ns = ServiceEmitter.Namespace(types.Service);
        var code = new CodeWriter();
        Emit(code, naming.All, path);
        return FileHead.Before(code, path, types.Version is { } version ? $"{ns}.{CSharpNames.VersionNamespace(version)}" : ns);
    }

    /// <summary>Prints types one below the other.</summary>
    public static void Emit(CodeWriter code, IEnumerable<EmittedType> types, string path)
    {
        var first = true;
        foreach (var type in types)
        {
            if (!first)
            {
                code.Blank();
            }

            first = false;
            switch (type.Kind)
            {
                case EmittedKind.Object:
                    RequestEmitter.EmitObject(code, type, path);
                    break;
                case EmittedKind.Result:
                    ResultEmitter.EmitObject(code, type, path);
                    break;
                default:
                    ValuesEmitter.Emit(code, type, path);
                    break;
            }
        }
    }
}
