using System.Globalization;

namespace RtcGen.Import.Texts;

/// <summary>Numbers as schemas write them: 1.0 is 1.</summary>
internal static class Number
{
    public static string Format(string text) =>
        TryRead(text, out var value) ? value.ToString("0.############################", CultureInfo.InvariantCulture) : text;

    public static bool TryRead(string text, out decimal value) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);
}
