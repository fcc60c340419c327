using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;

namespace RtcGen.Generated;

// Which values of JSON are values of .NET.
public ref partial struct RtcJsonReader
{
    // A string with an unpaired surrogate, or not in UTF-8, is no string of .NET.
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

    // Where a string is described some servers write a number, which is read digit by digit. A whole result that is one is another response.
    private readonly bool TryText([NotNullWhen(true)] out string? value)
    {
        if (_json.TokenType == JsonTokenType.Number && _object is not null)
        {
            value = Encoding.UTF8.GetString(_json.ValueSpan);
            return true;
        }

        return TryString(out value);
    }

    private readonly bool TryBoolean(out bool value)
    {
        value = _json.TokenType == JsonTokenType.True || (_json.TokenType == JsonTokenType.String && _json.ValueTextEquals("true"u8));
        return value || _json.TokenType == JsonTokenType.False || (_json.TokenType == JsonTokenType.String && _json.ValueTextEquals("false"u8));
    }

    private readonly bool TryInt32(out int value)
    {
        var isWhole = TryInt64(out var large) && large == (int)large;
        value = isWhole ? (int)large : 0;
        return isWhole;
    }

    private readonly bool TryInt64(out long value)
    {
        value = 0;
        return TryNumber(out var number)
            && ((Utf8Parser.TryParse(number, out value, out int used) && used == number.Length) || TryWhole(number, out value));
    }

    // What is too large for a double would be infinite.
    private readonly bool TryDouble(out double value)
    {
        value = 0;
        return TryNumber(out var number)
            && Utf8Parser.TryParse(number, out value, out int used) && used == number.Length && double.IsFinite(value);
    }

    // The digits of a number. Some servers write numbers as strings, in the form that JSON has for them.
    private readonly bool TryNumber(out ReadOnlySpan<byte> number)
    {
        number = _json.ValueSpan;
        return _json.TokenType == JsonTokenType.Number || (_json.TokenType == JsonTokenType.String && MayBeNumber(number));
    }

    // Neither 007 nor +7, .5 or Infinity: those may be more than numbers. What else is none, parsing finds.
    private static bool MayBeNumber(ReadOnlySpan<byte> text)
    {
        var digits = text.StartsWith("-"u8) ? text[1..] : text;
        return digits.Length > 0 && char.IsAsciiDigit((char)digits[0]) && char.IsAsciiDigit((char)digits[^1])
            && (digits[0] != '0' || digits.Length == 1 || !char.IsAsciiDigit((char)digits[1]));
    }

    // Servers whose language knows one kind of number write 3.0 or 1e+15. A decimal holds what is that short exactly.
    private static bool TryWhole(ReadOnlySpan<byte> number, out long value)
    {
        value = 0;
        if (number.Length > 28 || !Utf8Parser.TryParse(number, out decimal exact, out var used) || used != number.Length
            || decimal.Truncate(exact) != exact || exact is < long.MinValue or > long.MaxValue)
        {
            return false;
        }

        value = (long)exact;
        return true;
    }
}
