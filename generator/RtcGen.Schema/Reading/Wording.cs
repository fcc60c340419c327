using System.Globalization;
using System.Text;

namespace RtcGen.Schema.Reading;

// Pieces of messages, safe for whatever the file contains.
internal static class Wording
{
    private const int MaximumQuoted = 60;

    public static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    public static string List(IEnumerable<string> names) => string.Join(", ", names);

    // The first of many.
    public static string Some(IEnumerable<string> names)
    {
        const int Maximum = 10;
        var shown = names.Take(Maximum + 1).ToList();
        return List(shown.Take(Maximum).Select(Cut)) + (shown.Count > Maximum ? " …" : string.Empty);
    }

    public static string Quote(string text) => "'" + Cut(text) + "'";

    // One line of bounded length.
    public static string Cut(string text) => OneLine(text, MaximumQuoted);

    public static string OneLine(string text, int maximum = 200)
    {
        var kept = new StringBuilder();
        foreach (var c in text)
        {
            if (kept.Length >= maximum)
            {
                kept.Append('…');
                break;
            }

            kept.Append(char.IsControl(c) || char.IsSurrogate(c) || SourceMap.IsBreak(c) ? ' ' : c);
        }

        return kept.ToString();
    }

    public static string Found(YamlNode node) => node switch
    {
        YamlScalar { IsAbsent: true } => "it has no value",
        YamlScalar scalar => "found " + Quote(scalar.Text),
        YamlSequence => "found a list",
        _ => "found a mapping",
    };

    public static string Suggest(string written, IEnumerable<string> known) =>
        Spelling.Nearest(written, known) is { } nearest ? $"; did you mean '{nearest}'?" : ".";
}
