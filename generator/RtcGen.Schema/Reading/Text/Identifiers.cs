using System.Globalization;

namespace RtcGen.Schema.Reading;

// How names are written. ASCII only: they become parts of C# and of HTTP.
internal static class Identifiers
{
    public const int MaximumWireName = 64;

    public const string ServiceNameForm = "the service's name, letters, digits, '_' and '-' with a letter first";

    public const string Region = "{region}";

    private const int MaximumName = 128;

    public static bool IsActionName(string text) => IsLetter(GetFirst(text)) && Rest(text, string.Empty);

    public static bool IsServiceName(string text) => IsLetter(GetFirst(text)) && Rest(text, "_-");

    public static bool IsWireName(string text) =>
        text.Length <= MaximumWireName && (IsLetter(GetFirst(text)) || GetFirst(text) == '_') && Rest(text, "_.-");

    // Starts with a capital, so that it is no keyword.
    public static bool IsValueName(string text) =>
        IsLetter(GetFirst(text)) && !IsLower(GetFirst(text)) && Rest(text, "_");

    // A capital tells it from a type of JSON.
    public static bool IsTypeName(string text) =>
        IsActionName(text) && !IsLower(text[0]) && !TypeNames.All.Words.Contains(text, StringComparer.OrdinalIgnoreCase);

    // A part of a namespace; not one that stands for a version, or for the types of all versions.
    public static bool IsNamespace(string text) =>
        IsActionName(text) && !IsLower(text[0]) && text != "Common" && !(text[0] == 'V' && text.Length > 1 && text.Skip(1).All(IsDigit));

    // Names on the wire joined by dots, as far as one can tell from the text alone.
    public static bool IsPath(string text) => (IsLetter(GetFirst(text)) || GetFirst(text) == '_') && text.All(IsWordCharacter);

    public static bool IsWordCharacter(char c) => IsLetter(c) || IsDigit(c) || c is '_' or '.' or '-';

    // An action, and its version where that differs.
    public static bool IsActionReference(string text)
    {
        var space = text.IndexOf(' ');
        return space < 0 ? IsActionName(text) : IsActionName(text.Substring(0, space)) && IsVersion(text.Substring(space + 1));
    }

    // Families and formats.
    public static bool IsLabel(string text) => IsLower(GetFirst(text)) && Rest(text, "-");

    public static bool IsRegionName(string text) => IsHostPart(text);

    public static bool IsHost(string text) => text.Length <= 253 && text.Split('.').All(IsHostPart);

    // A host, in which the region may stand.
    public static bool IsHostPattern(string text) => IsHost(text.Replace(Region, "region"));

    public static bool IsErrorCode(string text) => text.Length <= MaximumName && text.Split('.').All(IsActionName);

    public static bool IsVersion(string text) =>
        text.Length == 10
        && text.All(c => IsDigit(c) || c == '-')
        && DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static bool IsHostPart(string text) =>
        text.Length is > 0 and <= 63
        && text[0] != '-'
        && text[text.Length - 1] != '-'
        && text.All(c => IsLower(c) || IsDigit(c) || c == '-');

    private static char GetFirst(string text) => text.Length == 0 ? '\0' : text[0];

    private static bool Rest(string text, string alsoAllowed) =>
        text.Length <= MaximumName && text.All(c => IsLetter(c) || IsDigit(c) || alsoAllowed.IndexOf(c) >= 0);

    private static bool IsLetter(char c) => IsLower(c) || c is >= 'A' and <= 'Z';

    private static bool IsLower(char c) => c is >= 'a' and <= 'z';

    private static bool IsDigit(char c) => c is >= '0' and <= '9';
}
