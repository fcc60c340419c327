using System.Globalization;
using System.Text.RegularExpressions;
using RtcGen.Schema;
using Reaction = RtcGen.Schema.WhenInvalid;

namespace RtcGen.Client.Tests.FactsTests;

/// <summary>Compares what holds for an action as a whole.</summary>
/// <param name="action">The schema.</param>
/// <param name="findings">Where differences go.</param>
internal sealed partial class ActionComparison(ActionSchema action, Findings findings)
{
    public void Compare(ActionFacts facts)
    {
        Expect("method", facts.Method, action.Method.ToString().ToUpperInvariant());
        Expect("undocumented", facts.IsUndocumented || (facts.IsOfOldPackage && action.Undocumented), action.Undocumented);
        Expect("namespace", facts.Text("family") is null ? null : "Messaging", action.Namespace);
        Expect("hosts", facts.Has("hosts") ? string.Join(", ", facts.Strings("hosts")) : null, action.Regions.Count > 0 ? string.Join(", ", action.Regions.Select(Host)) : null);
        var replacement = facts.Notes.Select(note => Superseded().Match(note)).FirstOrDefault(match => match.Success)?.Groups[1].Value;
        Expect("deprecated", facts.Has("deprecated"), action.Deprecated is not null);
        Expect("replaced by", replacement, action.ReplacedBy?.Split(' ')[0]);
        ComparePage(facts);
        CompareWindow(facts);
    }

    private static string Host(string region) => Catalogue.Service.Regions.Single(known => known.Name == region).Host;

    private static string? Duration(TimeSpan? time) => time?.ToString("c", CultureInfo.InvariantCulture);

    private static string? Duration(string? text) => text is null ? null : Duration(text[^1] switch
    {
        's' => TimeSpan.FromSeconds(Figure(text)),
        'm' => TimeSpan.FromMinutes(Figure(text)),
        'h' => TimeSpan.FromHours(Figure(text)),
        _ => TimeSpan.FromDays(Figure(text)),
    });

    private static int Figure(string text) => int.Parse(text[..^1], CultureInfo.InvariantCulture);

    private void ComparePage(ActionFacts facts)
    {
        var pages = facts.Pages;
        var found = action.Docs?.ToString(CultureInfo.InvariantCulture);
        Expect("page", found is not null && pages.Contains(found) ? found : pages is [var own, ..] ? own : null, found);
    }

    private void CompareWindow(ActionFacts facts)
    {
        var days = facts.Text("window", "lookbackDays") is { } number ? $"{number}d" : null;
        Expect("window: lookback", Duration(facts.Text("window", "lookback") ?? days), Duration(action.Window?.Lookback));
        Expect("window: span", Duration(facts.Text("window", "maxSpan")), Duration(action.Window?.Span));
        Expect("window: delay", Duration(facts.Text("window", "dataDelay")), Duration(action.Window?.Delay));
        Expect("window: step", Duration(facts.Text("window", "granularity")), Duration(action.Window?.Step));
        var over = action.Window?.OverSpan;
        Expect("window: over span", facts.Text("window", "overSpan")?.Contains("clamped", StringComparison.Ordinal) == true ? "Clamp" : null, over is null or Reaction.Unstated ? null : $"{over}");
    }

    private void Expect(string kind, string? stated, string? found) => findings.Expect(action, string.Empty, kind, stated, found);

    private void Expect(string kind, bool stated, bool found) => findings.Expect(action, string.Empty, kind, stated, found);

    [GeneratedRegex("^superseded by (\\w+)")]
    private static partial Regex Superseded();
}
