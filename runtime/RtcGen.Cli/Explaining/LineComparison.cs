namespace RtcGen.Cli;

/// <summary>Two texts line by line.</summary>
internal static class LineComparison
{
    /// <summary>The lines of both in order: <c>' '</c> for one that both have, <c>'-'</c> for the first text's, <c>'+'</c> for the second's.</summary>
    public static IReadOnlyList<(char Mark, string Line)> Compare(string first, string second)
    {
        var (left, right) = (first.Split('\n'), second.Split('\n'));
        var common = CommonLengths(left, right);
        var lines = new List<(char, string)>();
        for (var (i, j) = (0, 0); i < left.Length || j < right.Length;)
        {
            if (i < left.Length && j < right.Length && left[i] == right[j])
            {
                lines.Add((' ', left[i++]));
                j++;
            }
            else if (i < left.Length && (j == right.Length || common[i + 1][j] >= common[i][j + 1]))
            {
                lines.Add(('-', left[i++]));
            }
            else
            {
                lines.Add(('+', right[j++]));
            }
        }

        return lines;
    }

    /// <summary>The position of the first character in which two lines differ.</summary>
    public static int FirstDifference(string left, string right)
    {
        var at = 0;
        while (at < left.Length && at < right.Length && left[at] == right[at])
        {
            at++;
        }

        return at;
    }

    // How many lines the rests have in common, from each pair of places on.
    private static int[][] CommonLengths(string[] left, string[] right)
    {
        var common = Enumerable.Range(0, left.Length + 1).Select(_ => new int[right.Length + 1]).ToArray();
        for (var i = left.Length - 1; i >= 0; i--)
        {
            for (var j = right.Length - 1; j >= 0; j--)
            {
                common[i][j] = left[i] == right[j] ? common[i + 1][j + 1] + 1 : Math.Max(common[i + 1][j], common[i][j + 1]);
            }
        }

        return common;
    }
}
