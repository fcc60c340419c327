using RtcGen.Schema;

namespace RtcGen.Generator;

// Where the C# of each file stands, and what it refers to in others.
internal sealed partial record SchemaIndex
{
    /// <summary>Where the C# of a sound file stands.</summary>
    public CodePlace PlaceOf(string shownPath, ActionSchema? action, TypesSchema? types) =>
        action is not null ? new(shownPath, Namespaces.Of(action), action.Version)
        {
            Outside = Outside(Namespaces.Of(action), action.Service, action.Version, SchemaReferences.RequestTypeNames(action), SchemaReferences.ResultTypeNames(action)),
            Outlines = OutlinesFor(action.Service, action.Version, SharedPath.In(action)),
        }
        : types is not null ? new(shownPath, Namespaces.Of(types), types.Version)
        {
            Outside = Outside(Namespaces.Of(types), types.Service, types.Version, SchemaReferences.TypeNames(types.Types), SchemaReferences.TypeNames(types.Results)),
            Outlines = OutlinesFor(types.Service, types.Version, SharedPath.In(types)),
        }
        : CodePlace.Unknown;

    private static EquatableArray<TypeOutline> OutlinesOf(IReadOnlyCollection<SchemaKey> keys) =>
        new OutlineTable(keys.SelectMany(key => key.Outlines)).Select(keys.SelectMany(key => key.Wants.Select(want => (key.Service, key.Version, want))));

    private EquatableArray<TypeOutline> OutlinesFor(string service, string? version, IEnumerable<SharedPath> paths) =>
        Outlines.Count == 0 ? default : new OutlineTable(Outlines).Select(SharedWant.Of(paths).Select(want => (service, version, want)));

    private OutsideTypes Outside(string ns, string service, string? version, IEnumerable<string> requests, IEnumerable<string> results) =>
        new(Outside(requests, ns, service, version, isResult: false), Outside(results, ns, service, version, isResult: true));

    private EquatableArray<string> Outside(IEnumerable<string> names, string ns, string service, string? version, bool isResult) => new(
        from name in names
        let file = _types.Find(name, service, version, isResult)
        where file is not null && Namespaces.Of(file) != ns
        select $"{Namespaces.Of(file)}.{name}");
}
