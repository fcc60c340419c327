using System.Globalization;

namespace RtcGen.Emulator;

/// <summary>Reads the instant of <c>X-Date</c>.</summary>
internal static class SigningTime
{
    /// <summary>The instant, or null when the text is not of the form <c>YYYYMMDDTHHMMSSZ</c>.</summary>
    public static DateTimeOffset? Read(string? text) =>
        DateTimeOffset.TryParseExact(text, "yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at : null;
}
