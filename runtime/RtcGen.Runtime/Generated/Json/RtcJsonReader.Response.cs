using System.Text.Json;

namespace RtcGen.Generated;

// A whole response as its result: what stands beside ResponseMetadata, Error and Result, and then what is in Result, so that this counts where both have a name.
public ref partial struct RtcJsonReader
{
    // Passes over what is no member of the result.
    private bool SkipsMember()
    {
        var isResult = _name.SequenceEqual("Result"u8);
        if (_json.CurrentDepth != 1 || (!isResult && !_name.SequenceEqual("ResponseMetadata"u8) && !_name.SequenceEqual("Error"u8)))
        {
            return false;
        }

        _json.Read();
        if (isResult && _json.TokenType == JsonTokenType.StartObject)
        {
            _inner = _json;
        }
        else
        {
            NoteHidden();
        }

        _json.Skip();
        return true;
    }

    // At the end of the response; only once, as Result is an object within it.
    private bool MovesToResult()
    {
        if (_json.CurrentDepth != 0 || _inner.TokenType != JsonTokenType.StartObject)
        {
            return false;
        }

        _json = _inner;
        return _json.Read() && _json.TokenType == JsonTokenType.PropertyName;
    }
}
