using RtcGen.Generator;
using RtcGen.Schema;

namespace RtcGen.Reference;

/// <summary>The C# of actions and shared types, as the generator names it.</summary>
/// <param name="types">The shared types.</param>
internal sealed class CodeTypeTable(SharedTypeTable types)
{
    private readonly Dictionary<TypesSchema, CodeTypes> _files = new(ReferenceEqualityComparer.Instance);

    /// <summary>The namespace of an action's types, in a project without a ready-made client of its own.</summary>
    public static string GetNamespace(ActionSchema action) => GetNamespace(TypeLocation.From(action), action.SupersededBy is not null);

    /// <summary>The C# of an action.</summary>
    public static CodeAction Build(ActionSchema action) =>
        CodeModelBuilder.Build(action, new(string.Empty, GetNamespace(action), TypeLocation.From(action)));

    /// <summary>The class of a shared type, its namespace, and where the types are looked for that it names.</summary>
    public (CodeType Type, string Namespace, TypeLocation Place) Find(string name, TypeLocation place)
    {
        var (file, _) = types.Find(name, place);
        lock (_files)
        {
            if (!_files.TryGetValue(file, out var code))
            {
                var home = TypeLocation.From(file);
                code = CodeModelBuilder.Build(file, new CodePlace(string.Empty, GetNamespace(home, file.SupersededBy is not null), home));
                _files.Add(file, code);
            }

            return (code.Types.First(type => type.Name == name), code.Namespace, TypeLocation.From(file));
        }
    }

    private static string GetNamespace(TypeLocation home, bool isSuperseded) =>
        CSharpNames.Namespace(home.Service, home.Namespace, isSuperseded && home.Version is { } version ? CSharpNames.VersionNamespace(version) : null);
}
