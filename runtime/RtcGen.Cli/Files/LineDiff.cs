using System.Globalization;
using System.Text;

namespace RtcGen.Cli.Files;

/// <summary>The difference of two texts with the same number of lines, as <c>diff -u</c> prints it.</summary>
internal static class LineDiff
{
    private const int Context = 3;

    public static string Write(string name, string before, string after)
    {
        var old = before.Split('\n');
        var now = after.Split('\n');
        var diff = new StringBuilder().Append(CultureInfo.InvariantCulture, $"--- {name}\n+++ {name}\n");
        var changed = Enumerable.Range(0, old.Length).Where(line => old[line] != now[line]).ToList();
        for (var i = 0; i < changed.Count;)
        {
            var last = i;
            while (last + 1 < changed.Count && changed[last + 1] - changed[last] <= 2 * Context)
            {
                last++;
            }

            // What follows the last line break is no line.
            var lines = old[^1].Length == 0 ? old.Length - 1 : old.Length;
            Hunk(diff, old, now, Math.Max(0, changed[i] - Context), Math.Min(lines, changed[last] + Context + 1));
            i = last + 1;
        }

        return diff.ToString();
    }

    private static void Hunk(StringBuilder diff, string[] old, string[] now, int start, int end)
    {
        diff.Append(CultureInfo.InvariantCulture, $"@@ -{start + 1},{end - start} +{start + 1},{end - start} @@\n");
        for (var line = start; line < end;)
        {
            if (old[line] == now[line])
            {
                diff.Append(' ').Append(old[line++]).Append('\n');
                continue;
            }

            var first = line;
            while (line < end && old[line] != now[line])
            {
                diff.Append('-').Append(old[line++]).Append('\n');
            }

            for (var same = first; same < line; same++)
            {
                diff.Append('+').Append(now[same]).Append('\n');
            }
        }
    }
}
