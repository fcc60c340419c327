namespace RtcGen.Schema.Reading;

// Where members stand: which keys and types they may have, and what they may refer to.
internal sealed record MemberContext(Scope Scope)
{
    public IReadOnlyList<string> Keys { get; private init; } = SchemaKeys.Field;

    public Vocabulary Types { get; private init; } = TypeNames.All;

    public bool IsResult { get; private init; }

    // Directly in the query.
    public bool IsQuery { get; private init; }

    // Anywhere within a query or form, which hold pairs of names and values.
    public bool IsPairs { get; private init; }

    // Directly in the query, the body or the result of an action.
    public bool IsOutermost { get; private init; }

    // The result of an action itself.
    public bool IsWholeResult { get; private init; }

    // The item of a list itself.
    public bool IsItem { get; private init; }

    // Anywhere within an item.
    public bool IsInList { get; private init; }

    // Anywhere within what no page of the vendor describes.
    public bool IsUndocumented { get; init; }

    // The shared type that is described; null in an action.
    public string? Owner { get; private init; }

    public static MemberContext Body(Scope request) => new(request) { IsOutermost = true };

    public static MemberContext Form(Scope request) => new(request) { Types = TypeNames.OfPairs, IsPairs = true, IsOutermost = true };

    public static MemberContext Query(Scope request) => Form(request) with { IsQuery = true };

    public static MemberContext Result(Scope result) => new(result) { Keys = SchemaKeys.ResultField, IsResult = true };

    public static MemberContext WholeResult(Scope result) => Result(result) with { IsWholeResult = true };

    public MemberContext In(string owner) => this with { Owner = owner, IsOutermost = false };

    // The members of an object that stands here.
    public MemberContext Fields(YamlMapping fields) => this with
    {
        Scope = new(Scope, fields),
        Keys = IsResult ? SchemaKeys.ResultField : SchemaKeys.Field,
        Types = IsPairs ? TypeNames.OfPairs : TypeNames.All,
        IsItem = false,
        IsQuery = false,
        IsOutermost = IsWholeResult,
        IsWholeResult = false,
    };

    // The item of an array that stands here.
    public MemberContext Items() => this with
    {
        Keys = IsResult ? SchemaKeys.ResultItem : SchemaKeys.Item,
        Types = IsPairs ? TypeNames.OfPairItems : TypeNames.OfItems,
        IsItem = true,
        IsInList = true,
        IsQuery = false,
        IsOutermost = false,
        IsWholeResult = false,
    };

    // The value of a map that stands here.
    public MemberContext Entries() => Items() with { Keys = IsResult ? SchemaKeys.ResultEntry : SchemaKeys.Entry, Types = TypeNames.OfEntries };
}
