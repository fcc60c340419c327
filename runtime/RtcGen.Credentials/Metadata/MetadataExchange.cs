using System.Globalization;
using System.Text;
using System.Text.Json;

namespace RtcGen;

/// <summary>Asks the instance metadata for the keys of a role: first for a token for the other requests, then for the name of the role if none was given, then for the keys.</summary>
internal sealed class MetadataExchange(RtcInstanceMetadataOptions options)
{
    private const int MaxBytes = 64 * 1024;
    private const int Tries = 2;
    private const string Server = "the instance metadata at 100.96.0.96";
    private const string TokenHeader = "X-volc-ecs-metadata-token";
    private const string TokenLifeHeader = "X-volc-ecs-metadata-token-ttl-seconds";

    private static readonly TimeSpan TryTime = TimeSpan.FromSeconds(1);

    // A literal, so that no name service can lead elsewhere.
    private static readonly Uri Address = new("http://100.96.0.96");

    /// <summary>The longest it can take: three requests, each tried twice.</summary>
    public static TimeSpan Limit { get; } = (TryTime * Tries * 3) + TryTime;

    public async Task<RtcCredentials> FetchAsync(CancellationToken cancellationToken)
    {
        if (options.Environment.MetadataIsOff)
        {
            throw new RtcCredentialException("Instance metadata is switched off: VOLCENGINE_ECS_METADATA_DISABLED is true.") { NothingFound = true };
        }

        using var http = BoundedHttp.Create(options.HttpHandler, useProxy: false, connectTimeout: TryTime, MaxBytes);
        var token = await TokenAsync(http, cancellationToken).ConfigureAwait(false);
        var role = options.RoleName ?? options.Environment.MetadataRole ?? await RoleAsync(http, token, cancellationToken).ConfigureAwait(false);
        var (status, body) = await AskAsync(
            http, HttpMethod.Get, $"/volcstack/latest/iam/security_credentials/{Uri.EscapeDataString(role)}", TokenHeader, token, cancellationToken).ConfigureAwait(false);
        return status == 200
            ? Read(role, body)
            : throw Error($"returned no keys for the role '{LogSanitizer.Short(role)}'", status);
    }

    private async Task<string> TokenAsync(HttpClient http, CancellationToken cancellationToken)
    {
        int status;
        byte[] body;
        try
        {
            (status, body) = await AskAsync(http, HttpMethod.Put, "/latest/api/token", TokenLifeHeader, "21600", cancellationToken).ConfigureAwait(false);
        }
        catch (RtcCredentialException e)
        {
            throw new RtcCredentialException($"{e.Message} Is this an ECS instance?", e) { NothingFound = true };
        }

        if (status != 200)
        {
            throw Error("returned no token", status, nothingFound: status == 404);
        }

        var token = Encoding.UTF8.GetString(body).Trim();
        return token.Length > 0 && token.AsSpan().IndexOfAnyExceptInRange('!', '~') < 0
            ? token
            : throw new RtcCredentialException($"The response of {Server} contains no token.");
    }

    // A JSON list of names, or one a line.
    private async Task<string> RoleAsync(HttpClient http, string token, CancellationToken cancellationToken)
    {
        var (status, body) = await AskAsync(
            http, HttpMethod.Get, "/volcstack/latest/iam/security_credentials?type=user&format=json", TokenHeader, token, cancellationToken).ConfigureAwait(false);
        if (status != 200)
        {
            throw Error("returned no role of this instance", status);
        }

        using var list = ResponseJson.Parse(body);
        var first = list?.RootElement is { ValueKind: JsonValueKind.Array } names
            ? names.EnumerateArray().Select(ResponseJson.GetString).FirstOrDefault(static name => name is not null)
            : Encoding.UTF8.GetString(body).Split('\n').Select(static line => line.Trim()).FirstOrDefault(static line => line.Length > 0);
        return string.IsNullOrEmpty(first)
            ? throw new RtcCredentialException($"This instance has no role according to {Server}. Give it one, or use another source.")
            : first;
    }

    private static RtcCredentials Read(string role, byte[] body)
    {
        var where = $"The response of {Server} for the role '{LogSanitizer.Short(role)}'";
        using var document = ResponseJson.Parse(body);
        if (document is null)
        {
            throw new RtcCredentialException($"{where} is not JSON.");
        }

        var keys = document.RootElement;
        var end = TemporaryKeys.Time(ResponseJson.GetString(keys, "ExpiredTime")) ?? throw new RtcCredentialException($"{where} has no ExpiredTime.");
        return TemporaryKeys.Create(
            where, ResponseJson.GetString(keys, "AccessKeyId"), ResponseJson.GetString(keys, "SecretAccessKey"), ResponseJson.GetString(keys, "SessionToken"), end);
    }

    private static RtcCredentialException Error(string what, int status, bool nothingFound = false) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{char.ToUpperInvariant(Server[0])}{Server[1..]} {what}: HTTP {status}.")) { NothingFound = nothingFound };

    // Once more after silence, a broken connection or the server's own failure.
    private async Task<(int Status, byte[] Body)> AskAsync(
        HttpClient http, HttpMethod method, string path, string header, string value, CancellationToken cancellationToken)
    {
        for (var left = Tries - 1; ; left--)
        {
            try
            {
                var response = await AskOnceAsync(http, method, path, header, value, cancellationToken).ConfigureAwait(false);
                if (response.Status < 500 || left == 0)
                {
                    return response;
                }
            }
            catch (RtcCredentialException) when (left > 0 && !cancellationToken.IsCancellationRequested)
            {
            }
        }
    }

    private async Task<(int Status, byte[] Body)> AskOnceAsync(
        HttpClient http, HttpMethod method, string path, string header, string value, CancellationToken cancellationToken)
    {
        using var message = new HttpRequestMessage(method, new Uri(Address, path));
        message.Headers.Add(header, value);
        var secrets = new SentSecrets();
        secrets.Add(value);
        using var limit = new CancellationTokenSource(TryTime, options.TimeProvider);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        return await BoundedHttp.SendAsync(http, message, Server, secrets, both.Token).ConfigureAwait(false);
    }
}
