using System.Globalization;

namespace RtcGen;

/// <summary>Temporary keys as a server answers them.</summary>
internal static class TemporaryKeys
{
    /// <exception cref="RtcCredentialException">One is missing or cannot be used; the message names it and never shows it.</exception>
    public static RtcCredentials Create(string where, string? accessKey, string? secretKey, string? sessionToken, DateTimeOffset end)
    {
        var missing = string.IsNullOrEmpty(accessKey) ? "AccessKeyId" : string.IsNullOrEmpty(secretKey) ? "SecretAccessKey" : string.IsNullOrEmpty(sessionToken) ? "SessionToken" : null;
        if (missing is not null)
        {
            throw new RtcCredentialException($"{where} has no {missing}.");
        }

        try
        {
            return new(accessKey!, secretKey!, sessionToken, end);
        }
        catch (ArgumentException e)
        {
            // Names the parameter and the position, never the value.
            throw new RtcCredentialException($"{where} cannot be used. {e.Message}", e);
        }
    }

    /// <summary>
    /// When keys end by this machine's clock. Their life is the span between two times of the server, so that a clock that is wrong does
    /// not matter; without those it is what was asked for.
    /// </summary>
    public static DateTimeOffset End(string? serverNow, string? serverEnd, DateTimeOffset asked, TimeSpan duration) =>
        Time(serverEnd) is not { } end ? asked + duration
        : Time(serverNow) is { } now ? asked + (end - now)
        : end;

    /// <summary>Reads a time of RFC 3339; null when it is none.</summary>
    public static DateTimeOffset? Time(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;
}
