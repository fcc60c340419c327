namespace RtcGen.Cli;

/// <summary>Guesses what was meant by a misspelt word.</summary>
internal static class SimilarWord
{
    // Nothing that is known is longer, and the time grows with the length.
    private const int Longest = 200;

    /// <summary>The word that looks most like another; null when none does.</summary>
    public static string? Find(string written, IEnumerable<string> known) => written.Length > Longest ? null : known
        .Select(name => (Name: name, Distance: Distance(name.ToUpperInvariant(), written.ToUpperInvariant())))
        .Where(near => near.Distance <= Math.Max(2, written.Length / 4))
        .OrderBy(near => near.Distance)
        .Select(near => near.Name)
        .FirstOrDefault();

    // Levenshtein's: how many letters are added, left out or replaced.
    private static int Distance(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(row[j] + 1, row[j - 1] + 1), diagonal + (left[i - 1] == right[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[^1];
    }
}
