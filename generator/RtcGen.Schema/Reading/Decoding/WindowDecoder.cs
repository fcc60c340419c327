namespace RtcGen.Schema.Reading;

// Decodes `window`: the times a query may ask for.
internal static class WindowDecoder
{
    private const string Expected = "a duration such as 14d, 24h, 5min or 20s";

    // A hundred years; more is a typo.
    private const long MaxDays = 36_500;

    private static readonly Vocabulary OverSpans = new()
    {
        ["clamp"] = (int)WhenInvalid.Clamp,
        ["reject"] = (int)WhenInvalid.Reject,
    };

    public static WindowSchema? Decode(MappingReader root)
    {
        if (root.Child("window", SchemaKeys.Window) is not { } reader)
        {
            return null;
        }

        var window = new WindowSchema(
            Duration(reader, "lookback"),
            Duration(reader, "span"),
            Duration(reader, "delay"),
            (WhenInvalid?)reader.Choice("overSpan", OverSpans) ?? WhenInvalid.Unstated)
        {
            Step = Duration(reader, "step"),
        };
        if (reader.Find("overSpan") is { } overSpan && reader.Find("span") is null)
        {
            reader.Report(DiagnosticRules.Contradiction, overSpan.Key.Range, "'window.overSpan' says nothing without 'window.span'; add that.");
        }

        return window;
    }

    public static TimeSpan? Duration(MappingReader reader, string key)
    {
        if (reader.Text(key, Expected) is not { } text)
        {
            return null;
        }

        var letters = text.Length;
        while (letters > 0 && char.IsLetter(text[letters - 1]))
        {
            letters--;
        }

        long? seconds = text.Substring(letters) switch
        {
            "s" => 1,
            "min" => 60,
            "h" => 3600,
            "d" => 86_400,
            _ => null,
        };
        if (seconds is { } unit && JsonLiterals.TryWhole(text.Substring(0, letters)) is { } number and > 0 && number <= MaxDays * 86_400 / unit)
        {
            return TimeSpan.FromSeconds(number * unit);
        }

        reader.ReportKind(key, Expected);
        return null;
    }
}
