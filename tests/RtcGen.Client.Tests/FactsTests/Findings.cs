using RtcGen.Schema;

namespace RtcGen.Client.Tests.FactsTests;

/// <summary>What a comparison of all actions found, and how much it compared.</summary>
internal sealed class Findings
{
    private readonly List<string> _differences = [];

    private readonly HashSet<int> _settled = [];

    /// <summary>What differs and is not settled.</summary>
    public IReadOnlyList<string> Differences => _differences;

    /// <summary>How many values of each kind were compared, whichever side states them.</summary>
    public SortedDictionary<string, int> Compared { get; } = new(StringComparer.Ordinal);

    /// <summary>The settled conflicts that there are no more.</summary>
    public IEnumerable<string> Rotten => Settled.All.Where((_, number) => !_settled.Contains(number)).Select(known => $"{known.Action} {known.Version} {known.Path}: {known.What}");

    public void Count(string kind) => Compared[kind] = Compared.GetValueOrDefault(kind) + 1;

    /// <summary>Compares one value; null is none.</summary>
    public void Expect(ActionSchema action, string path, string kind, string? stated, string? found)
    {
        if (stated is null && found is null)
        {
            return;
        }

        Count(kind);
        if (stated != found)
        {
            Report(action, path, kind, found is null ? $"{kind} {stated} is not stated" : stated is null ? $"{kind} {found} is no fact" : $"{kind} {stated}, not {found}");
        }
    }

    public void Expect(ActionSchema action, string path, string kind, bool stated, bool found) => Expect(action, path, kind, stated ? "yes" : null, found ? "yes" : null);

    public void Report(ActionSchema action, string path, string kind, string difference)
    {
        var known = Enumerable.Range(0, Settled.All.Count).Where(number => Covers(Settled.All[number], action, path, kind)).ToList();
        _settled.UnionWith(known);
        if (known.Count == 0)
        {
            _differences.Add($"{action.Action} {action.Version}{(path.Length > 0 ? " " + path : string.Empty)}: {difference}");
        }
    }

    private static bool Covers((string Action, string Version, string Path, string What) known, ActionSchema action, string path, string kind) =>
        (known.Action == action.Action || known.Action == "*")
        && (known.Version == action.Version || known.Version == "*")
        && known.Path == path
        && known.What == kind;
}
