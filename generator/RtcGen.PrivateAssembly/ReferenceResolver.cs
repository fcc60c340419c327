using Mono.Cecil;

namespace RtcGen.PrivateAssembly;

/// <summary>
/// Finds assemblies among the ones the compiler was given. Cecil looks into them for the underlying type of an enum
/// that a constant is of.
/// </summary>
internal sealed class ReferenceResolver(IEnumerable<string> references) : BaseAssemblyResolver
{
    private readonly Dictionary<string, string> _paths =
        references.ToDictionary(path => Path.GetFileNameWithoutExtension(path), StringComparer.OrdinalIgnoreCase);

    private readonly Dictionary<string, AssemblyDefinition> _resolved = new(StringComparer.OrdinalIgnoreCase);

    public override AssemblyDefinition Resolve(AssemblyNameReference name)
    {
        if (!_resolved.TryGetValue(name.Name, out var assembly))
        {
            var path = _paths.GetValueOrDefault(name.Name) ?? throw new AssemblyResolutionException(name);
            assembly = AssemblyDefinition.ReadAssembly(path, new ReaderParameters { AssemblyResolver = this });
            _resolved.Add(name.Name, assembly);
        }

        return assembly;
    }

    protected override void Dispose(bool disposing)
    {
        foreach (var assembly in _resolved.Values)
        {
            assembly.Dispose();
        }

        _resolved.Clear();
        base.Dispose(disposing);
    }
}
