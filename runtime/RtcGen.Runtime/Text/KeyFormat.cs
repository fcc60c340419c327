using System.Buffers;
using System.Globalization;
using System.Text;

namespace RtcGen;

/// <summary>
/// What is wrong with a key, a secret or a token that was copied from somewhere: a line break or a quotation mark copied along would only
/// show as a signature that does not match.
/// </summary>
internal static class KeyFormat
{
    private const string Advice = "It is used as it is, nothing is trimmed: copy it again.";

    /// <summary>Describes what is wrong with a value that becomes part of a header, without showing it; null when it is visible ASCII.</summary>
    /// <param name="value">The value, not empty.</param>
    /// <param name="name">What it is called where it stands.</param>
    public static string? GetError(string value, string name) => GetError(value, name, static rune => rune.Value is < '!' or > '~');

    /// <summary>The same for a secret, which is signed with and not sent: any string of visible characters.</summary>
    /// <param name="value">The value, not empty.</param>
    /// <param name="name">What it is called where it stands.</param>
    public static string? GetSecretError(string value, string name) => GetError(value, name, IsUnseen);

    private static string? GetError(string value, string name, Func<Rune, bool> isBad)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            return $"{name} contains only white space. {Advice}";
        }

        var form = Rune.DecodeFromUtf16(value, out var first, out _);
        if (form != OperationStatus.Done || isBad(first) || IsQuote(first))
        {
            return $"{name} starts with {Describe(form, first, value[0])}. {Advice}";
        }

        form = Rune.DecodeLastFromUtf16(value, out var last, out _);
        if (form != OperationStatus.Done || isBad(last) || IsQuote(last))
        {
            return $"{name} ends in {Describe(form, last, value[^1])}. {Advice}";
        }

        for (var index = 0; index < value.Length;)
        {
            form = Rune.DecodeFromUtf16(value.AsSpan(index), out var rune, out var length);
            if (form != OperationStatus.Done || isBad(rune))
            {
                return $"{name} contains {Describe(form, rune, value[index])} as character {(index + 1).ToString(CultureInfo.InvariantCulture)}. {Advice}";
            }

            index += length;
        }

        return null;
    }

    /// <summary>A character as Unicode names it, such as <c>U+000A</c>.</summary>
    public static string CodePoint(int character) => $"U+{character.ToString("X4", CultureInfo.InvariantCulture)}";

    private static bool IsQuote(Rune rune) => rune.Value is '"' or '\'';

    private static bool IsUnseen(Rune rune) => Rune.IsWhiteSpace(rune)
        || rune == Rune.ReplacementChar
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.OtherNotAssigned;

    private static string Describe(OperationStatus form, Rune rune, char unit) => form == OperationStatus.Done
        ? $"{GetName(rune)} ({CodePoint(rune.Value)})"
        : $"an unpaired surrogate ({CodePoint(unit)})";

    private static string GetName(Rune rune) => rune.Value switch
    {
        '\n' or '\r' or 0x85 or 0x2028 or 0x2029 => "a line break",
        ' ' => "a space",
        '\t' => "a tab",
        0xFEFF => "a byte order mark",
        '"' or '\'' => "a quotation mark",
        _ when Rune.IsControl(rune) => "a control character",
        _ when Rune.IsWhiteSpace(rune) => "white space",
        _ when Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format => "an invisible character",
        _ when rune == Rune.ReplacementChar => "a character of another encoding",
        _ => "a character that is not ASCII",
    };
}
