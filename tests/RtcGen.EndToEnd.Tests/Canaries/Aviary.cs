using System.Globalization;
using System.Text;

namespace RtcGen.EndToEnd.Tests.Canaries;

/// <summary>Everything that was shown, by the place where it was, and the search for canaries in it.</summary>
internal sealed class Aviary
{
    public static readonly IReadOnlyList<string> Sinks =
    [
        "log", "log with bodies", "spans", "metrics", "exceptions", "ToString", "debugger", "JSON of options", "EventSource", "emulator", "sample",
    ];

    private readonly Lock _gate = new();
    private readonly Dictionary<string, List<string>> _texts = Sinks.ToDictionary(static sink => sink, static _ => new List<string>());
    private readonly Dictionary<string, StringBuilder> _shown = Sinks.ToDictionary(static sink => sink, static _ => new StringBuilder());

    public void Show(string sink, string? text)
    {
        lock (_gate)
        {
            _shown[sink].Append(text).Append('\n');
            _texts[sink].Add(text ?? string.Empty);
        }
    }

    /// <summary>Each text that a log, a span or a measurement was given.</summary>
    public IReadOnlyList<string> Lines
    {
        get
        {
            lock (_gate)
            {
                return [.. new[] { "log", "log with bodies", "spans", "metrics" }.SelectMany(sink => _texts[sink])];
            }
        }
    }

    public string ShownIn(string sink)
    {
        lock (_gate)
        {
            return _shown[sink].ToString();
        }
    }

    /// <summary>The places where a canary shows, each with some of the text around it.</summary>
    public IEnumerable<string> Hits(IEnumerable<Canary> canaries) =>
        from canary in canaries
        from sink in Sinks
        let text = ShownIn(sink)
        let index = text.IndexOf(canary.Value, StringComparison.OrdinalIgnoreCase)
        where index >= 0
        select $"{canary.Name} in {sink}: …{text[Math.Max(0, index - 200)..Math.Min(text.Length, index + 100)]}…";

    /// <summary>How often each canary shows in each sink.</summary>
    public string Table(IReadOnlyList<Canary> canaries)
    {
        var table = new StringBuilder($"| canary | {string.Join(" | ", Sinks)} |\n| --- |{string.Concat(Sinks.Select(static _ => " --- |"))}\n");
        foreach (var canary in canaries)
        {
            var counts = Sinks.Select(sink => (ShownIn(sink).Split(canary.Value, StringSplitOptions.None).Length - 1).ToString(CultureInfo.InvariantCulture));
            table.Append(CultureInfo.InvariantCulture, $"| {canary.Name} | {string.Join(" | ", counts)} |\n");
        }

        return table.ToString();
    }
}
