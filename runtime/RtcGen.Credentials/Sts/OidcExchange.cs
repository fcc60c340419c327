using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace RtcGen;

/// <summary>
/// Asks STS for a role's keys with an OIDC token: AssumeRoleWithOIDC, a form that is not signed, as there are no keys yet. It is written by
/// hand because all calls that a schema describes are signed.
/// </summary>
internal sealed class OidcExchange(RoleRequest request, string tokenFile, RtcStsOptions sts)
{
    private const int MaxTokenBytes = 64 * 1024;
    private const int MaxResponseBytes = 1024 * 1024;

    public async Task<RtcCredentials> FetchAsync(CancellationToken cancellationToken)
    {
        var token = ReadToken();
        using var http = BoundedHttp.Create(sts.HttpHandler, useProxy: !sts.Endpoint.IsLoopback, connectTimeout: sts.Timeout / 2, MaxResponseBytes);
        using var limit = new CancellationTokenSource(sts.Timeout, sts.TimeProvider);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        var asked = sts.TimeProvider.GetUtcNow();
        using var message = new HttpRequestMessage(HttpMethod.Post, new Uri(sts.Endpoint, "/?Action=AssumeRoleWithOIDC&Version=2018-01-01"))
        {
            Content = new StringContent(Form(token), Encoding.UTF8, new MediaTypeHeaderValue("application/x-www-form-urlencoded")),
        };
        var secrets = new SentSecrets();
        secrets.Add(token);
        var (status, body) = await BoundedHttp.SendAsync(http, message, "STS", secrets, both.Token).ConfigureAwait(false);
        return Read(status, body, secrets, asked);
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

    private string Form(string token)
    {
        var form = new StringBuilder();
        Add("RoleTrn", request.RoleTrn);
        Add("OIDCToken", token);
        Add("RoleSessionName", request.SessionName);
        Add("DurationSeconds", request.Seconds.ToString(CultureInfo.InvariantCulture));
        if (request.Policy is { } policy)
        {
            Add("Policy", policy);
        }

        return form.ToString();

        void Add(string name, string value) => form.Append(form.Length == 0 ? "" : "&").Append(name).Append('=').Append(Uri.EscapeDataString(value));
    }

    private RtcCredentials Read(int status, byte[] body, SentSecrets secrets, DateTimeOffset asked)
    {
        using var document = ResponseJson.Parse(body);
        var root = document?.RootElement ?? default;
        var metadata = ResponseJson.GetProperty(root, "ResponseMetadata");
        var error = ResponseJson.GetProperty(metadata, "Error");
        if (status != 200 || error.ValueKind == JsonValueKind.Object || document is null)
        {
            // The message of the error is left out: it may quote the token.
            var code = ResponseJson.GetString(error, "Code") is { } named ? $", {ServerText.Format(named, secrets)}" : document is null ? ", no JSON" : string.Empty;
            throw new RtcCredentialException(string.Create(
                CultureInfo.InvariantCulture,
                $"STS rejected AssumeRoleWithOIDC: HTTP {status}{code}. RequestId {ServerText.Format(ResponseJson.GetString(metadata, "RequestId") ?? "unknown", secrets)}."));
        }

        var keys = ResponseJson.GetProperty(ResponseJson.GetProperty(root, "Result"), "Credentials");

        // The official SDKs read the end under either name.
        var end = TemporaryKeys.End(
            ResponseJson.GetString(keys, "CurrentTime"), ResponseJson.GetString(keys, "ExpiredTime") ?? ResponseJson.GetString(keys, "Expiration"), asked, request.Duration);
        return TemporaryKeys.Create(
            "The response of STS", ResponseJson.GetString(keys, "AccessKeyId"), ResponseJson.GetString(keys, "SecretAccessKey"), ResponseJson.GetString(keys, "SessionToken"), end);
    }
}
