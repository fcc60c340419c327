using RtcGen.Schema;

namespace RtcGen.Emulator;

/// <summary>An accepted request as the state sees it.</summary>
/// <param name="Action">The action called.</param>
/// <param name="Verdict">What the server works with.</param>
/// <param name="Now">The time, by the emulator's clock.</param>
internal sealed record StateRequest(ActionSchema Action, RequestVerdict Verdict, DateTimeOffset Now)
{
    /// <summary>The value of a member; null when it is absent or empty.</summary>
    public string? Value(string name) => Verdict.Values.GetValueOrDefault(name) is { Length: > 0 } value ? value : null;

    /// <summary>The strings of a list.</summary>
    public IReadOnlyList<string> Values(string name) => Settings.Indexes(Verdict.Values, name).Select(index => Verdict.Values.GetValueOrDefault(Settings.Item(name, index))).OfType<string>().ToList();

    public bool IsTrue(string name) => Value(name) == "true";

    /// <summary>The value of an integer; null when it is absent.</summary>
    public long? Number(string name) => long.TryParse(Value(name), System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : null;
}
