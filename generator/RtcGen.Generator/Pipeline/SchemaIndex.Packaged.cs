using RtcGen.Schema;

namespace RtcGen.Generator;

// What came with the package makes way for what the project has: a file in which the project describes the same action, the same service, or one of its shared types.
internal sealed partial record SchemaIndex
{
    /// <summary>The schemas that came with the package; null when there are none, or when it is not known.</summary>
    public PackagedSchemas? Packaged { get; init; }

    /// <summary>Whether a file is the package's, and the project has its own in its place.</summary>
    public bool LeavesOut(string path) => Packaged is { } packaged && packaged.Replaced.Contains(path);

    private SchemaIndex WithPackaged(string folder)
    {
        var keys = Keys.ToLookup(key => PackagedSchemas.IsIn(key.Path, folder));
        if (!keys[true].Any())
        {
            return this;
        }

        var own = new HashSet<string>(keys[false].Select(key => key.Identity).OfType<string>().Concat(ServicesWithErrors), StringComparer.Ordinal);
        var ownTypes = new HashSet<(TypeLocation Home, string Name)>(keys[false].SelectMany(TypesIn));
        var replaced = keys[true].Where(key => key.Identity is { } identity ? own.Contains(identity) : TypesIn(key).Any(ownTypes.Contains)).ToList();
        var known = new PackagedSchemas(folder, new(replaced.Select(key => key.Path)));

        // With the same keys, what is looked up by them is the same too, and a copy keeps it.
        return replaced.Count > 0 ? Copy(new(Keys.Where(key => !replaced.Contains(key))), Namespaces) with { Packaged = known } : this with { Packaged = known };
    }

    private static IEnumerable<(TypeLocation Home, string Name)> TypesIn(SchemaIdentity key) => key.Types.Concat(key.Results).Select(name => (key.Home, name));

    // A file of which nobody knows what it describes may describe this very service, with formats and regions of its own.
    private bool MayBeReplaced(SchemaIdentity service) => !IsComplete && Packaged is { } packaged && packaged.Has(service.Path);

    // Nobody can correct a file of the package, and that it is alone here is what the project asked for.
    private bool SeesAllFor(string path) => IsComplete && !HasActionWithErrors && !(Packaged is { } packaged && packaged.Has(path));
}
