using System.Text;
using RtcGen.Sts;

namespace RtcGen;

/// <summary>Asks STS for a role's keys with the OIDC token in a file.</summary>
internal sealed class OidcExchange(RoleRequest request, string tokenFile, RtcStsOptions sts)
{
    private const int MaxTokenBytes = 64 * 1024;

    public async Task<RtcCredentials> FetchAsync(CancellationToken cancellationToken)
    {
        var token = ReadToken();
        using var client = sts.CreateClient(RtcCredentials.Anonymous);
        var asked = sts.TimeProvider.GetUtcNow();
        var response = await client.AssumeRoleWithOIDCAsync(
            new()
            {
                RoleTrn = request.RoleTrn,
                OIDCToken = token,
                RoleSessionName = request.SessionName,
                DurationSeconds = request.Seconds,
                Policy = request.Policy,
            },
            cancellationToken).ConfigureAwait(false);
        var keys = response.Result.Credentials;
        return TemporaryKeys.Create(
            "The response of STS", keys?.AccessKeyId, keys?.SecretAccessKey, keys?.SessionToken, TemporaryKeys.End(keys?.CurrentTime, keys?.ExpiredTime, asked, request.Duration));
    }

    // Not asynchronously: a pipe or a mount that does not respond blocks the thread of the fetch, and the source then begins no other.
    private string ReadToken()
    {
        var bytes = new byte[MaxTokenBytes + 1];
        int count;
        try
        {
            using var file = new FileStream(tokenFile, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
            count = file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            throw new RtcCredentialException($"The OIDC token file {LogSanitizer.Short(tokenFile)} cannot be read: {LogSanitizer.Short(e.Message)}", e);
        }

        if (count > MaxTokenBytes)
        {
            throw new RtcCredentialException($"The OIDC token file {LogSanitizer.Short(tokenFile)} is larger than 64 KiB. It is not read: is it the right one?");
        }

        var text = bytes.AsSpan(0, count);
        var token = Encoding.UTF8.GetString(text.StartsWith("\uFEFF"u8) ? text[3..] : text).Trim();
        return token.Length >= 4 ? token : throw new RtcCredentialException($"The OIDC token file {LogSanitizer.Short(tokenFile)} contains no token.");
    }
}
