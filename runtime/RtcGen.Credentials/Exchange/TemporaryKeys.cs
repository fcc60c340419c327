using System.Globalization;

namespace RtcGen;

/// <summary>Temporary keys in a response.</summary>
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
            throw new RtcCredentialException($"{where} cannot be used. {Explain(e)}", e);
        }
    }

    /// <summary>
    /// When keys end by this machine's clock. Their life is the span between two times of the server, so that a clock that is wrong does
    /// not matter; without those it is what was asked for.
    /// </summary>
    public static DateTimeOffset End(string? serverNow, string? serverEnd, DateTimeOffset asked, TimeSpan duration) =>
        Time(serverEnd) is not { } end ? asked + duration
        : Time(serverNow) is { } now ? Later(asked, end - now)
        : end;

    /// <summary>Reads a time of RFC 3339; null when it is none.</summary>
    public static DateTimeOffset? Time(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;

    // The message begins with the name of the parameter and never shows the value; the server calls it otherwise.
    private static string Explain(ArgumentException error)
    {
        var parameter = error.ParamName!;
        var name = parameter switch
        {
            "accessKey" => "AccessKeyId",
            "secretKey" => "SecretAccessKey",
            _ => "SessionToken",
        };
        return $"{name}{error.Message[parameter.Length..].Replace($" (Parameter '{parameter}')", string.Empty, StringComparison.Ordinal)}";
    }

    // Two times of a server may be further apart than .NET counts.
    private static DateTimeOffset Later(DateTimeOffset asked, TimeSpan life) =>
        life > DateTimeOffset.MaxValue - asked ? DateTimeOffset.MaxValue
        : life < DateTimeOffset.MinValue - asked ? DateTimeOffset.MinValue
        : asked + life;
}
