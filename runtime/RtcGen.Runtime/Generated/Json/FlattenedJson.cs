using System.Text;
using System.Text.Json;

namespace RtcGen.Generated;

/// <summary>The values of a JSON object as parameters of a query or a form: each has the names and numbers on the way to it, with a dot between them.</summary>
internal ref struct FlattenedJson
{
    // As deep as JSON is written.
    private static readonly JsonReaderOptions Options = new() { MaxDepth = 1000 };

    // Where secrets stand, from the next one on.
    private ReadOnlySpan<int> _secrets;
    private Utf8JsonReader _json;

    /// <param name="written">What holds the object.</param>
    public FlattenedJson(RtcJsonWriter written)
    {
        _json = new(written.WrittenSpan, Options);
        _secrets = written.Hidden.Starts;
    }

    /// <summary>Adds the values.</summary>
    /// <param name="query">To which they are added.</param>
    /// <param name="path">The object's own name; empty for none.</param>
    /// <exception cref="ArgumentException">One is null, an item of a list is empty, or a number has an exponent beyond 400: none of these has a form there.</exception>
    public void AddTo(RtcQueryWriter query, string path)
    {
        _json.Read();
        AddValue(query, path, isSecret: false);
    }

    private void AddValue(RtcQueryWriter query, string path, bool isSecret)
    {
        while (!_secrets.IsEmpty && _secrets[0] <= _json.TokenStartIndex)
        {
            isSecret |= _secrets[0] == _json.TokenStartIndex;
            _secrets = _secrets[1..];
        }

        switch (_json.TokenType)
        {
            case JsonTokenType.StartObject:
                AddMembers(query, path, isSecret);
                break;
            case JsonTokenType.StartArray:
                AddItems(query, path, isSecret);
                break;
            case JsonTokenType.Null:
                throw new ArgumentException($"{path} is null, which cannot be sent in a query or a form.", nameof(path));
            case JsonTokenType.String:
                query.AddText(path, _json.GetString()!, isSecret);
                break;
            case JsonTokenType.Number when PlainNumber.Format(Encoding.UTF8.GetString(_json.ValueSpan)) is { } number:
                query.AddText(path, number, isSecret);
                break;
            case JsonTokenType.Number:
                throw new ArgumentException($"{path} is a number that is too large or too small to be written without an exponent, as a query or a form needs it.", nameof(path));
            default:
                query.AddText(path, Encoding.UTF8.GetString(_json.ValueSpan), isSecret);
                break;
        }
    }

    private void AddMembers(RtcQueryWriter query, string path, bool isSecret)
    {
        while (_json.Read() && _json.TokenType == JsonTokenType.PropertyName)
        {
            var name = _json.GetString()!;
            _json.Read();
            AddValue(query, path.Length == 0 ? name : $"{path}.{name}", isSecret);
        }
    }

    private void AddItems(RtcQueryWriter query, string path, bool isSecret)
    {
        for (var number = 1; _json.Read() && _json.TokenType != JsonTokenType.EndArray; number++)
        {
            var before = query.Parameters.Count;
            AddValue(query, RtcQueryWriter.Numbered(path, number), isSecret);
            if (query.Parameters.Count == before)
            {
                throw RtcQueryWriter.EmptyItem(path, number - 1);
            }
        }
    }
}
