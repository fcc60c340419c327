using System.Globalization;
using System.Text.RegularExpressions;
using RtcGen.Sts;

namespace RtcGen;

/// <summary>The parameters of a role, validated before anything is sent.</summary>
internal sealed partial record RoleRequest(string RoleTrn, string SessionName, TimeSpan Duration, string? Policy)
{
    public int Seconds => (int)Duration.TotalSeconds;

    /// <summary>A name for a session that was given none.</summary>
    public static string RandomSessionName() => string.Create(CultureInfo.InvariantCulture, $"rtcgen-{Guid.NewGuid():N}");

    /// <summary>Checks what options hold.</summary>
    /// <exception cref="ArgumentException">A value cannot be used; the message names the option.</exception>
    public static RoleRequest Create(string? roleTrn, string? sessionName, TimeSpan duration, string? policy)
    {
        if (string.IsNullOrEmpty(roleTrn))
        {
            throw Missing(nameof(RoleTrn), "Set it to the role, in the form trn:iam::ACCOUNT:role/NAME.");
        }

        if (!TrnForm().IsMatch(roleTrn))
        {
            throw new ArgumentException("RoleTrn must have the form trn:iam::ACCOUNT:role/NAME, where ACCOUNT is a number.", nameof(roleTrn));
        }

        var session = sessionName ?? RandomSessionName();
        if (!SessionForm().IsMatch(session))
        {
            throw new ArgumentException("SessionName must be 2 to 64 letters, digits and the characters . - _ @.", nameof(sessionName));
        }

        if (duration < TimeSpan.FromMinutes(15) || duration > TimeSpan.FromHours(12) || duration.Ticks % TimeSpan.TicksPerSecond != 0)
        {
            throw new ArgumentOutOfRangeException(nameof(duration), duration, "Duration must be whole seconds from 15 minutes to 12 hours.");
        }

        return policy is { Length: 0 }
            ? throw new ArgumentException("Policy is empty. Leave it null for none.", nameof(policy))
            : new(roleTrn, session, duration, policy);
    }

    /// <summary>Of an option that must be set and is not.</summary>
    public static ArgumentException Missing(string option, string advice) => new($"{option} is not set. {advice}", option);

    /// <summary>Asks with keys: a signed call.</summary>
    public async Task<RtcCredentials> AssumeAsync(RtcCredentialProvider source, RtcStsOptions sts, CancellationToken cancellationToken)
    {
        using var client = sts.CreateClient(source);
        var asked = sts.TimeProvider.GetUtcNow();
        var request = new AssumeRoleRequest { RoleTrn = RoleTrn, RoleSessionName = SessionName, DurationSeconds = Seconds, Policy = Policy };
        var response = await client.AssumeRoleAsync(request, cancellationToken).ConfigureAwait(false);
        var keys = response.Result?.Credentials;
        return TemporaryKeys.Create(
            "The response of STS", keys?.AccessKeyId, keys?.SecretAccessKey, keys?.SessionToken, TemporaryKeys.End(keys?.CurrentTime, keys?.ExpiredTime, asked, Duration));
    }

    [GeneratedRegex(@"^trn:iam::[0-9]+:role/[!-~]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex TrnForm();

    [GeneratedRegex(@"^[a-zA-Z0-9.\-_@]{2,64}\z", RegexOptions.CultureInvariant)]
    private static partial Regex SessionForm();
}
