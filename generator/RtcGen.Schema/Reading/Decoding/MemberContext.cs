namespace RtcGen.Schema.Reading;

// Where members stand: which keys and types they may have, and what they may refer to.
internal sealed record MemberContext(Scope Scope)
{
    public IReadOnlyList<string> Keys { get; private init; } = SchemaKeys.Field;

    public IReadOnlyDictionary<string, FieldType> Types { get; private init; } = TypeNames.All;

    public bool TakesShared { get; private init; } = true;

    public bool IsResult { get; private init; }

    public bool IsQuery { get; private init; }

    // The item of a list itself.
    public bool IsItem { get; private init; }

    // Anywhere within an item.
    public bool IsInList { get; private init; }

    // Anywhere within what no page of the vendor describes.
    public bool IsUndocumented { get; init; }

    // The shared type that is described; null in an action.
    public string? Owner { get; private init; }

    public static MemberContext Body(Scope request) => new(request);

    public static MemberContext Query(Scope request) => new(request) { Types = TypeNames.OfQuery, TakesShared = false, IsQuery = true };

    public static MemberContext Result(Scope result) => new(result) { Keys = SchemaKeys.ResultField, IsResult = true };

    public MemberContext In(string owner) => this with { Owner = owner };

    // The members of an object that stands here.
    public MemberContext Fields(YamlMapping fields) => this with
    {
        Scope = new(Scope, fields),
        Keys = IsResult ? SchemaKeys.ResultField : SchemaKeys.Field,
        Types = TypeNames.All,
        IsItem = false,
    };

    // The item of an array that stands here.
    public MemberContext Items() => this with
    {
        Keys = IsResult ? SchemaKeys.ResultItem : SchemaKeys.Item,
        Types = IsQuery ? TypeNames.OfQueryItems : TypeNames.OfItems,
        IsItem = true,
        IsInList = true,
    };
}
