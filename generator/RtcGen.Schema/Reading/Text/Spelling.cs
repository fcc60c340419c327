namespace RtcGen.Schema.Reading;

// Finds what a misspelt word was meant to be.
internal static class Spelling
{
    private const int LongestJudged = 40;
    private const int MaxCompared = 500;

    public static string? Nearest(string written, IEnumerable<string> known)
    {
        // Any number resembles any other, as does any letter.
        if (written.Length is < 2 or > LongestJudged || JsonLiterals.IsNumber(written))
        {
            return null;
        }

        string? best = null;
        var bestDistance = int.MaxValue;
        foreach (var candidate in known.Take(MaxCompared))
        {
            // One edit in a short word, two from five letters on, three from eight on.
            var limit = Math.Max(1, (Math.Max(written.Length, candidate.Length) + 1) / 3);
            if (Math.Abs(written.Length - candidate.Length) > limit)
            {
                continue;
            }

            var distance = Distance(written.ToLowerInvariant(), candidate.ToLowerInvariant());
            if (distance <= limit && distance < bestDistance)
            {
                best = candidate;
                bestDistance = distance;
            }
        }

        return best;
    }

    // Edit distance with swaps of neighbours counted as one edit.
    private static int Distance(string a, string b)
    {
        var cost = new int[a.Length + 1][];
        for (var i = 0; i <= a.Length; i++)
        {
            cost[i] = new int[b.Length + 1];
            for (var j = 0; j <= b.Length; j++)
            {
                cost[i][j] = i == 0 ? j : j == 0 ? i : Cheapest(a, b, cost, i, j);
            }
        }

        return cost[a.Length][b.Length];
    }

    private static int Cheapest(string a, string b, int[][] cost, int i, int j)
    {
        var replaced = cost[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
        var best = Math.Min(replaced, Math.Min(cost[i - 1][j], cost[i][j - 1]) + 1);
        return i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]
            ? Math.Min(best, cost[i - 2][j - 2] + 1)
            : best;
    }
}
