using RtcGen.Schema;

namespace RtcGen.Generator;

// Where the C# of each file stands, and what it refers to in others.
internal sealed partial record SchemaIndex
{
    /// <summary>Where the C# of a sound file stands.</summary>
    public CodePlace PlaceOf(string shownPath, ActionSchema? action, TypesSchema? types) =>
        action is not null ? PlaceOf(
            shownPath, Namespaces.Get(action), TypeLocation.From(action), SchemaReferences.RequestTypeNames(action), SchemaReferences.ResultTypeNames(action), () => SharedPath.In(action))
        : types is not null ? PlaceOf(
            shownPath, Namespaces.Get(types), TypeLocation.From(types), SchemaReferences.TypeNames(types.Types), SchemaReferences.TypeNames(types.Results), () => SharedPath.In(types))
        : CodePlace.Unknown;

    private CodePlace PlaceOf(string shownPath, string ns, TypeLocation home, IReadOnlyList<string> requests, IReadOnlyList<string> results, Func<IEnumerable<SharedPath>> findPaths)
    {
        var outlines = Outlines.Count == 0 ? default : new OutlineTable(Outlines).Select(SharedTypeUse.GetAll(findPaths()).Select(want => (home, want)));
        return new(shownPath, ns, home) { Outside = new(Outside(requests, ns, home, isResult: false), Outside(results, ns, home, isResult: true)), Outlines = outlines };
    }

    private static EquatableArray<TypeOutline> OutlinesOf(IReadOnlyCollection<SchemaIdentity> keys) => keys.Count == 0 ? default
        : new OutlineTable(keys.SelectMany(key => key.Outlines)).Select(keys.SelectMany(key => key.Wants.Select(want => (key.Home, want))));

    private EquatableArray<string> Outside(IReadOnlyList<string> names, string ns, TypeLocation home, bool isResult) => names.Count == 0 ? default : new(
        from name in names
        let file = _types.Find(name, home, isResult)
        where file is not null && Namespaces.Get(file) != ns
        select $"{Namespaces.Get(file)}.{name}");
}
