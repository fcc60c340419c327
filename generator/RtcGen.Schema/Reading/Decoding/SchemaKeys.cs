namespace RtcGen.Schema.Reading;

/// <summary>The keys the language knows, by the place where they stand.</summary>
public static class SchemaKeys
{
    /// <summary>Gets the keys of an action file.</summary>
    public static IReadOnlyList<string> Action { get; } =
    [
        "action", "version", "supersededBy", "service", "namespace", "method", "encoding", "envelope", "signed", "host", "docs", "rate", "regions", "repeatable", "undocumented", "deprecated", "replacedBy",
        "task", "window", "pages", "summary", "remarks", "query", "body", "rules", "result",
    ];

    /// <summary>Gets the keys of <c>rate</c>, when it is not just a string.</summary>
    public static IReadOnlyList<string> Rate { get; } = ["limit", "group", "scope", "by", "counts", "when"];

    /// <summary>Gets the keys of <c>task</c>.</summary>
    public static IReadOnlyList<string> Task { get; } = ["family", "role", "key", "after", "group", "again", "idle", "users", "lasts", "partial"];

    /// <summary>Gets the keys of <c>window</c>.</summary>
    public static IReadOnlyList<string> Window { get; } = ["lookback", "span", "step", "delay", "overSpan"];

    /// <summary>Gets the keys of <c>pages</c>.</summary>
    public static IReadOnlyList<string> Pages { get; } = ["style", "at", "size", "first", "items", "total", "more", "next", "newestFirst"];

    /// <summary>Gets the keys of <c>result</c>.</summary>
    public static IReadOnlyList<string> Result { get; } =
        ["type", "summary", "remarks", "values", "meaning", "success", "failure", "items", "fields"];

    /// <summary>Gets the keys of a member of a request.</summary>
    public static IReadOnlyList<string> Field { get; } =
    [
        "type", "csharp", "property", "summary", "remarks", "undocumented", "required", "requiredWhen", "format", "pattern", "length", "bytes", "content",
        "range", "also", "multipleOf", "values", "open", "ignoreCase", "meaning", "unit", "items", "style", "count", "unique", "default",
        "defaultNote", "whenInvalid", "effect", "secret", "idempotencyToken", "nullClears", "deprecated", "replacedBy", "fields", "switch", "rules", "union",
    ];

    /// <summary>Gets the keys of the item of a request's array.</summary>
    public static IReadOnlyList<string> Item { get; } =
    [
        "type", "summary", "remarks", "format", "pattern", "length", "bytes", "content", "range", "also", "multipleOf",
        "values", "open", "ignoreCase", "meaning", "unit", "count", "whenInvalid", "secret", "fields", "switch", "rules", "union",
    ];

    /// <summary>Gets the keys of the value of a request's map.</summary>
    public static IReadOnlyList<string> Entry { get; } = [.. Item, "items", "unique"];

    /// <summary>Gets the keys of a member of a result.</summary>
    public static IReadOnlyList<string> ResultField { get; } =
    [
        "type", "csharp", "summary", "remarks", "undocumented", "aliases", "format", "content", "values", "meaning", "unit", "items", "beside", "secret",
        "deprecated", "fields",
    ];

    /// <summary>Gets the keys of the item of a result's array.</summary>
    public static IReadOnlyList<string> ResultItem { get; } =
        ["type", "summary", "remarks", "format", "content", "values", "meaning", "unit", "secret", "fields"];

    /// <summary>Gets the keys of the value of a result's map.</summary>
    public static IReadOnlyList<string> ResultEntry { get; } = [.. ResultItem, "items"];

    /// <summary>Gets the keys of <c>content</c>, when it is not just a string.</summary>
    public static IReadOnlyList<string> Content { get; } = ["type", "when"];

    /// <summary>Gets the keys of a rule.</summary>
    public static IReadOnlyList<string> Rule { get; } =
    [
        "atLeastOne", "exactlyOne", "atMostOne", "together", "equal", "differ", "ascending", "orthogonal", "oneToOne",
        "disjoint", "count", "requires", "ignored", "server", "by", "when", "warning", "whenInvalid", "summary",
    ];

    /// <summary>Gets the keys of <c>count</c> in a rule.</summary>
    public static IReadOnlyList<string> RuleCount { get; } = ["of", "range"];

    /// <summary>Gets the keys of <c>union</c>.</summary>
    public static IReadOnlyList<string> Union { get; } = ["by", "of"];

    /// <summary>Gets the keys of a localized text, when it is not just a string.</summary>
    public static IReadOnlyList<string> Text { get; } = ["en", "zh"];

    /// <summary>Gets the keys of a types file.</summary>
    public static IReadOnlyList<string> Types { get; } = ["service", "version", "supersededBy", "namespace", "summary", "types", "results"];

    /// <summary>Gets the keys of a shared type of requests.</summary>
    public static IReadOnlyList<string> Type { get; } = ["summary", "remarks", "undocumented", "fields", "switch", "rules", "union"];

    /// <summary>Gets the keys of a shared type of results.</summary>
    public static IReadOnlyList<string> ResultType { get; } = ["summary", "remarks", "undocumented", "fields"];

    /// <summary>Gets the keys of a service file.</summary>
    public static IReadOnlyList<string> Service { get; } =
        ["service", "summary", "host", "defaultRegion", "regions", "formats", "errorStatus", "errors"];

    /// <summary>Gets the keys of a region.</summary>
    public static IReadOnlyList<string> Region { get; } = ["host"];

    /// <summary>Gets the keys of a format.</summary>
    public static IReadOnlyList<string> Format { get; } = ["pattern", "summary"];

    /// <summary>Gets the keys of an error.</summary>
    public static IReadOnlyList<string> Error { get; } = ["codeN", "unconfirmedCodeN", "http", "message", "retry", "effect", "summary", "remedy"];
}
