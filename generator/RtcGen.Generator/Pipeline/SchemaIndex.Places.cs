using RtcGen.Schema;

namespace RtcGen.Generator;

// Where the C# of each file stands, and what it refers to in others.
internal sealed partial record SchemaIndex
{
    /// <summary>Where the C# of a sound file stands.</summary>
    public CodePlace PlaceOf(string shownPath, ActionSchema? action, TypesSchema? types) =>
        action is not null ? new(shownPath, Namespaces.Get(action), TypeLocation.From(action))
        {
            Outside = Outside(Namespaces.Get(action), TypeLocation.From(action), SchemaReferences.RequestTypeNames(action), SchemaReferences.ResultTypeNames(action)),
            Outlines = OutlinesFor(TypeLocation.From(action), SharedPath.In(action)),
        }
        : types is not null ? new(shownPath, Namespaces.Get(types), TypeLocation.From(types))
        {
            Outside = Outside(Namespaces.Get(types), TypeLocation.From(types), SchemaReferences.TypeNames(types.Types), SchemaReferences.TypeNames(types.Results)),
            Outlines = OutlinesFor(TypeLocation.From(types), SharedPath.In(types)),
        }
        : CodePlace.Unknown;

    private static EquatableArray<TypeOutline> OutlinesOf(IReadOnlyCollection<SchemaIdentity> keys) =>
        new OutlineTable(keys.SelectMany(key => key.Outlines)).Select(keys.SelectMany(key => key.Wants.Select(want => (key.Home, want))));

    private EquatableArray<TypeOutline> OutlinesFor(TypeLocation home, IEnumerable<SharedPath> paths) =>
        Outlines.Count == 0 ? default : new OutlineTable(Outlines).Select(SharedTypeUse.GetAll(paths).Select(want => (home, want)));

    private OutsideTypes Outside(string ns, TypeLocation home, IEnumerable<string> requests, IEnumerable<string> results) =>
        new(Outside(requests, ns, home, isResult: false), Outside(results, ns, home, isResult: true));

    private EquatableArray<string> Outside(IEnumerable<string> names, string ns, TypeLocation home, bool isResult) => new(
        from name in names
        let file = _types.Find(name, home, isResult)
        where file is not null && Namespaces.Get(file) != ns
        select $"{Namespaces.Get(file)}.{name}");
}
