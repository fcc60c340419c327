namespace RtcGen.Schema.Reading;

/// <summary>The keys the language knows, by the place where they stand.</summary>
public static class SchemaKeys
{
    private const string ItemNames =
        "type summary remarks format pattern length bytes content range also multipleOf "
        + "values open ignoreCase meaning unit count whenInvalid secret fields switch rules union";

    private const string ResultItemNames = "type summary remarks format content values meaning unit secret fields";

    /// <summary>Gets the keys of an action file.</summary>
    public static IReadOnlyList<string> Action { get; } = Names(
        "action version supersededBy service namespace method encoding envelope signed host docs rate regions repeatable undocumented deprecated replacedBy "
        + "task window pages summary remarks query body rules result");

    /// <summary>Gets the keys of <c>rate</c>, when it is not just a string.</summary>
    public static IReadOnlyList<string> Rate { get; } = Names("limit group scope by counts when");

    /// <summary>Gets the keys of <c>task</c>.</summary>
    public static IReadOnlyList<string> Task { get; } = Names("family role key after group again idle users lasts partial");

    /// <summary>Gets the keys of <c>window</c>.</summary>
    public static IReadOnlyList<string> Window { get; } = Names("lookback span step delay overSpan");

    /// <summary>Gets the keys of <c>pages</c>.</summary>
    public static IReadOnlyList<string> Pages { get; } = Names("style at size first items total more next newestFirst");

    /// <summary>Gets the keys of <c>result</c>.</summary>
    public static IReadOnlyList<string> Result { get; } = Names("type summary remarks values meaning success failure items fields");

    /// <summary>Gets the keys of a member of a request.</summary>
    public static IReadOnlyList<string> Field { get; } = Names(
        "type csharp property summary remarks undocumented required requiredWhen format pattern length bytes content "
        + "range also multipleOf values open ignoreCase meaning unit items style count unique default "
        + "defaultNote whenInvalid effect secret idempotencyToken nullClears deprecated replacedBy fields switch rules union");

    /// <summary>Gets the keys of the item of a request's array.</summary>
    public static IReadOnlyList<string> Item { get; } = Names(ItemNames);

    /// <summary>Gets the keys of the value of a request's map.</summary>
    public static IReadOnlyList<string> Entry { get; } = Names(ItemNames + " items unique");

    /// <summary>Gets the keys of a member of a result.</summary>
    public static IReadOnlyList<string> ResultField { get; } = Names(
        "type csharp summary remarks undocumented aliases format content values meaning unit items beside secret "
        + "deprecated fields");

    /// <summary>Gets the keys of the item of a result's array.</summary>
    public static IReadOnlyList<string> ResultItem { get; } = Names(ResultItemNames);

    /// <summary>Gets the keys of the value of a result's map.</summary>
    public static IReadOnlyList<string> ResultEntry { get; } = Names(ResultItemNames + " items");

    /// <summary>Gets the keys of <c>content</c>, when it is not just a string.</summary>
    public static IReadOnlyList<string> Content { get; } = Names("type when");

    /// <summary>Gets the keys of a rule.</summary>
    public static IReadOnlyList<string> Rule { get; } = Names(
        "atLeastOne exactlyOne atMostOne together equal differ ascending orthogonal oneToOne "
        + "disjoint count requires ignored server by when warning whenInvalid summary");

    /// <summary>Gets the keys of <c>count</c> in a rule.</summary>
    public static IReadOnlyList<string> RuleCount { get; } = Names("of range");

    /// <summary>Gets the keys of <c>union</c>.</summary>
    public static IReadOnlyList<string> Union { get; } = Names("by of");

    /// <summary>Gets the keys of a localized text, when it is not just a string.</summary>
    public static IReadOnlyList<string> Text { get; } = Names("en zh");

    /// <summary>Gets the keys of a types file.</summary>
    public static IReadOnlyList<string> Types { get; } = Names("service version supersededBy namespace summary types results");

    /// <summary>Gets the keys of a shared type of requests.</summary>
    public static IReadOnlyList<string> Type { get; } = Names("summary remarks undocumented fields switch rules union");

    /// <summary>Gets the keys of a shared type of results.</summary>
    public static IReadOnlyList<string> ResultType { get; } = Names("summary remarks undocumented fields");

    /// <summary>Gets the keys of a service file.</summary>
    public static IReadOnlyList<string> Service { get; } = Names("service summary host defaultRegion regions formats errorStatus errors");

    /// <summary>Gets the keys of a region.</summary>
    public static IReadOnlyList<string> Region { get; } = Names("host");

    /// <summary>Gets the keys of a format.</summary>
    public static IReadOnlyList<string> Format { get; } = Names("pattern summary");

    /// <summary>Gets the keys of an error.</summary>
    public static IReadOnlyList<string> Error { get; } = Names("codeN unconfirmedCodeN http message retry effect summary remedy");

    // One string: code that fills an array name by name would take longer to compile than all else here.
    private static string[] Names(string names) => names.Split(' ');
}
