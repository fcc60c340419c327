using System.Globalization;
using System.Text;
using System.Text.Json;

namespace RtcGen.Emulator;

/// <summary>A way in which a library writes JSON: the same value, another text.</summary>
/// <param name="Layout">The white space.</param>
/// <param name="Escape">Which characters are escaped.</param>
/// <param name="IsSorted">Whether members are sorted by name.</param>
internal sealed record JsonStyle(JsonLayout Layout, JsonEscape Escape, bool IsSorted)
{
    public static IReadOnlyList<JsonStyle> All { get; } =
    [
        .. from isSorted in new[] { false, true }
           from escape in Enum.GetValues<JsonEscape>()
           from layout in Enum.GetValues<JsonLayout>()
           select new JsonStyle(layout, escape, isSorted),
    ];

    public string Name => Layout switch
    {
        JsonLayout.Compact => "compact",
        JsonLayout.Spaced => "spaced",
        _ => "indented",
    }
    + (Escape == JsonEscape.None ? string.Empty : "-escaped") + (IsSorted ? "-sorted" : string.Empty);

    public string English => "what was hashed is the same JSON written in another way, "
        + Layout switch
        {
            JsonLayout.Compact => "without white space",
            JsonLayout.Spaced => "with a space behind each comma and colon (json.dumps of Python)",
            JsonLayout.Indented2 => "indented by two spaces",
            _ => "indented by four spaces",
        }
        + (Escape == JsonEscape.None ? string.Empty : ", with \\u escapes") + (IsSorted ? ", sorted by name" : string.Empty)
        + ": serialize it once, hash those bytes and send those bytes";

    public string Chinese => "哈希的是同一 JSON 的另一种写法，"
        + Layout switch
        {
            JsonLayout.Compact => "没有空白",
            JsonLayout.Spaced => "逗号和冒号后有空格（Python 的 json.dumps）",
            JsonLayout.Indented2 => "缩进两个空格",
            _ => "缩进四个空格",
        }
        + (Escape == JsonEscape.None ? string.Empty : "，带 \\u 转义") + (IsSorted ? "，按名称排序" : string.Empty)
        + "：只序列化一次，对同一份字节做哈希并发送";

    public string Write(JsonElement value)
    {
        var text = new StringBuilder();
        Write(value, text, level: 1);
        return text.ToString();
    }

    public static string Quote(string text, JsonEscape escape)
    {
        var quoted = new StringBuilder("\"");
        foreach (var character in text)
        {
            quoted.Append(Escaped(character, escape));
        }

        return quoted.Append('"').ToString();
    }

    private void Write(JsonElement value, StringBuilder text, int level)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                var members = IsSorted ? value.EnumerateObject().OrderBy(member => member.Name, StringComparer.Ordinal) : value.EnumerateObject().AsEnumerable();
                WriteAll(text, '{', '}', level, [.. members], member =>
                {
                    text.Append(Quote(member.Name, Escape)).Append(Layout == JsonLayout.Compact ? ":" : ": ");
                    Write(member.Value, text, level + 1);
                });
                break;
            case JsonValueKind.Array:
                WriteAll(text, '[', ']', level, [.. value.EnumerateArray()], item => Write(item, text, level + 1));
                break;
            case JsonValueKind.String:
                text.Append(Quote(value.GetString()!, Escape));
                break;
            default:
                text.Append(value.GetRawText());
                break;
        }
    }

    private void WriteAll<T>(StringBuilder text, char open, char close, int level, T[] items, Action<T> write)
    {
        text.Append(open);
        for (var index = 0; index < items.Length; index++)
        {
            text.Append(index == 0 ? Break(level) : Layout == JsonLayout.Spaced ? ", " : "," + Break(level));
            write(items[index]);
        }

        text.Append(items.Length == 0 ? string.Empty : Break(level - 1)).Append(close);
    }

    private string Break(int level) => Layout switch
    {
        JsonLayout.Indented2 => "\n" + new string(' ', level * 2),
        JsonLayout.Indented4 => "\n" + new string(' ', level * 4),
        _ => string.Empty,
    };

    private static string Escaped(char character, JsonEscape escape) => character switch
    {
        '"' when escape == JsonEscape.DotNet => "\\u0022",
        '"' => "\\\"",
        '\\' => "\\\\",
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        '\b' => "\\b",
        '\f' => "\\f",
        < ' ' => Unicode(character, "x4"),
        '<' or '>' or '&' when escape == JsonEscape.Go => Unicode(character, "x4"),
        '<' or '>' or '&' or '\'' or '+' or '`' or '\x7f' when escape == JsonEscape.DotNet => Unicode(character, "X4"),
        > '~' when escape == JsonEscape.DotNet => Unicode(character, "X4"),
        > '~' when escape == JsonEscape.Ascii => Unicode(character, "x4"),
        _ => character.ToString(),
    };

    private static string Unicode(char character, string format) => "\\u" + ((int)character).ToString(format, CultureInfo.InvariantCulture);
}

/// <summary>The white space in JSON.</summary>
internal enum JsonLayout
{
    Compact,
    Spaced,
    Indented2,
    Indented4,
}

/// <summary>Which characters of JSON are escaped.</summary>
internal enum JsonEscape
{
    /// <summary>Those that must be.</summary>
    None,

    /// <summary>All that are not ASCII, in lower-case digits: Python.</summary>
    Ascii,

    /// <summary>Those of HTML: Go.</summary>
    Go,

    /// <summary>Those of HTML and all that are not ASCII, in upper-case digits: System.Text.Json.</summary>
    DotNet,
}
