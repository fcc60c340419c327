using System.Text;
using System.Text.Json;

namespace RtcGen.Import.Pages;

/// <summary>Tables that a page writes as a list of JSON objects with children, for a component that draws them.</summary>
internal sealed class DataTable
{
    private const int MaximumDepth = 32;
    private readonly byte[] _json;
    private readonly int _firstLine;
    private int _line;
    private int _counted;

    private DataTable(byte[] json, int firstLine)
    {
        _json = json;
        _firstLine = firstLine;
    }

    /// <summary>The rows of a block of code; none when it holds no such list.</summary>
    /// <param name="code">The block.</param>
    /// <param name="firstLine">The line of its first line.</param>
    public static IReadOnlyList<PageRow> Read(string code, int firstLine)
    {
        const string Start = "const data =";
        var start = code.IndexOf(Start, StringComparison.Ordinal);
        var list = start < 0 ? -1 : code.IndexOf('[', start);
        if (list < 0)
        {
            return [];
        }

        var line = firstLine + code.AsSpan(0, list).Count('\n');
        return new DataTable(Encoding.UTF8.GetBytes(code[list..]), line).Rows();
    }

    private List<PageRow> Rows()
    {
        var options = new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 2 * MaximumDepth };
        var reader = new Utf8JsonReader(_json, options);
        try
        {
            reader.Read();
            return List(ref reader);
        }
        catch (JsonException exception)
        {
            throw new ImportException(_firstLine + (int)(exception.LineNumber ?? 0), "The table's data is not JSON, or nested too deeply.");
        }
        catch (InvalidOperationException)
        {
            // An unpaired surrogate cannot be a text.
            throw new ImportException(GetLine(reader.TokenStartIndex), "A text in the table's data is no Unicode.");
        }
    }

    private List<PageRow> List(ref Utf8JsonReader reader)
    {
        var rows = new List<PageRow>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType != JsonTokenType.StartObject)
            {
                throw new ImportException(GetLine(reader.TokenStartIndex), "A row of the table's data must be an object.");
            }

            rows.Add(Row(ref reader));
        }

        return rows;
    }

    private PageRow Row(ref Utf8JsonReader reader)
    {
        var row = new PageRow { Line = GetLine(reader.TokenStartIndex) };
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var key = reader.GetString();
            reader.Read();
            if (key == "children" && reader.TokenType == JsonTokenType.StartArray)
            {
                row.Children.AddRange(List(ref reader));
            }
            else if (reader.TokenType is JsonTokenType.String)
            {
                Set(row, key, reader.GetString()!);
            }
            else
            {
                reader.Skip();
            }
        }

        row.Name = row.Name.Trim();
        return row;
    }

    private static void Set(PageRow row, string? key, string text)
    {
        switch (key)
        {
            case "name":
                row.Name = text;
                break;
            case "type":
                row.Type = text.Trim();
                break;
            case "required":
                row.Required = text.Trim();
                break;
            case "example":
                row.Example = text;
                break;
            // Which of the two holds the description differs from page to page; no row has both.
            case "description" or "title":
                row.Description += text;
                break;
            default:
                break;
        }
    }

    // Tokens come in order, so each line break is counted once.
    private int GetLine(long index)
    {
        _line += _json.AsSpan(_counted, (int)index - _counted).Count((byte)'\n');
        _counted = (int)index;
        return _firstLine + _line;
    }
}
