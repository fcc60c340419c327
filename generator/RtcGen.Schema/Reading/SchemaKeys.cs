namespace RtcGen.Schema;

/// <summary>The keys the language knows, by the place where they stand.</summary>
public static class SchemaKeys
{
    /// <summary>Keys of an action file.</summary>
    public static IReadOnlyList<string> Action { get; } =
    [
        "action", "version", "service", "method", "docs", "rate", "repeatable", "task", "summary", "remarks", "body",
        "result",
    ];

    /// <summary>Keys of <c>task</c>.</summary>
    public static IReadOnlyList<string> Task { get; } = ["family", "role", "key", "after"];

    /// <summary>Keys of <c>result</c>.</summary>
    public static IReadOnlyList<string> Result { get; } = ["type", "success", "failure"];

    /// <summary>Keys of a member of <c>body</c> or <c>fields</c>.</summary>
    public static IReadOnlyList<string> Field { get; } =
    [
        "type", "summary", "required", "format", "pattern", "length", "range", "values", "meaning", "unit", "default",
        "whenInvalid", "effect", "fields",
    ];

    /// <summary>Keys of a text for people, when it is not just a text.</summary>
    public static IReadOnlyList<string> Text { get; } = ["en", "zh"];

    /// <summary>Keys of a service file.</summary>
    public static IReadOnlyList<string> Service { get; } =
        ["service", "summary", "defaultRegion", "regions", "formats", "errors"];

    /// <summary>Keys of a region.</summary>
    public static IReadOnlyList<string> Region { get; } = ["host"];

    /// <summary>Keys of a format.</summary>
    public static IReadOnlyList<string> Format { get; } = ["pattern", "summary"];

    /// <summary>Keys of an error.</summary>
    public static IReadOnlyList<string> Error { get; } = ["codeN", "http", "message", "summary"];
}
