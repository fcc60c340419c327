namespace RtcGen.Emulator;

/// <summary>A query as a signer writes it, right or wrong.</summary>
internal sealed record QueryDraft
{
    private string? _text;

    public QueryDraft()
    {
    }

    // The text is computed once for a draft, and anew for a changed one.
    private QueryDraft(QueryDraft other) =>
        (Pairs, Escape, Order, Write, Prefix, Whole) = (other.Pairs, other.Escape, other.Order, other.Write, other.Prefix, other.Whole);

    public IReadOnlyList<KeyValuePair<string, string>> Pairs { get; init; } = [];

    public Func<string, string> Escape { get; init; } = Uri.EscapeDataString;

    public Func<IEnumerable<EscapedPair>, IEnumerable<EscapedPair>> Order { get; init; } = static pairs => pairs.OrderBy(pair => pair.Name, StringComparer.Ordinal);

    public Func<EscapedPair, string> Write { get; init; } = static pair => $"{pair.EscapedName}={pair.EscapedValue}";

    public string Prefix { get; init; } = string.Empty;

    /// <summary>Gets the whole text in place of what the other properties say.</summary>
    public string? Whole { get; init; }

    public string Text => _text ??= Prefix + (Whole ?? string.Join('&', Order(Pairs.Select(pair => new EscapedPair(pair.Key, pair.Value, Escape(pair.Key), Escape(pair.Value)))).Select(Write)));
}

/// <summary>A parameter, plain and escaped.</summary>
internal sealed record EscapedPair(string Name, string Value, string EscapedName, string EscapedValue);
