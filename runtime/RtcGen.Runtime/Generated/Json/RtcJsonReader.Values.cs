using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace RtcGen.Generated;

// Which values of JSON are values of .NET.
public ref partial struct RtcJsonReader
{
    // A text with half of a surrogate pair, or not in UTF-8, is no text of .NET.
    private readonly bool TryString([NotNullWhen(true)] out string? value)
    {
        value = null;
        if (_json.TokenType != JsonTokenType.String)
        {
            return false;
        }

        try
        {
            value = _json.GetString()!;
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private readonly bool TryInt32(out int value)
    {
        value = 0;
        if (_json.TokenType == JsonTokenType.Number && _json.TryGetInt32(out value))
        {
            return true;
        }

        if (!TryInt64(out var large) || large != (int)large)
        {
            return false;
        }

        value = (int)large;
        return true;
    }

    private readonly bool TryInt64(out long value)
    {
        value = 0;
        return _json.TokenType == JsonTokenType.Number && (_json.TryGetInt64(out value) || TryWhole(out value));
    }

    // What is too large for a double would be infinite.
    private readonly bool TryDouble(out double value)
    {
        value = 0;
        return _json.TokenType == JsonTokenType.Number && _json.TryGetDouble(out value) && double.IsFinite(value);
    }

    // Servers whose language knows one kind of number write 3.0 or 1e+15. A decimal holds what is that short exactly.
    private readonly bool TryWhole(out long value)
    {
        value = 0;
        if (_json.ValueSpan.Length > 28 || !_json.TryGetDecimal(out var number)
            || decimal.Truncate(number) != number || number is < long.MinValue or > long.MaxValue)
        {
            return false;
        }

        value = (long)number;
        return true;
    }
}
