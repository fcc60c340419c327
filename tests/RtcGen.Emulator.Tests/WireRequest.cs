using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace RtcGen.Emulator.Tests;

/// <summary>A request that is signed as one likes, changed as one likes afterwards, and sent byte by byte.</summary>
internal sealed class WireRequest
{
    public static readonly DateTimeOffset Noon = new(2026, 2, 28, 12, 0, 0, TimeSpan.Zero);

    public string Method { get; set; } = "POST";

    public string Target { get; set; } = "/?" + TestCall.UpdateSnapshot;

    public List<(string Name, string Value)> Headers { get; } = [];

    public string Body { get; set; } = TestCall.GoodBody;

    public EmulatorCredential Credential { get; init; } = EmulatorCredential.Default;

    /// <summary>Sets a header, or takes it away.</summary>
    public WireRequest With(string name, string? value)
    {
        Headers.RemoveAll(header => header.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
        return value is null ? this : AndAlso(name, value);
    }

    /// <summary>Adds a header, whether or not it is there.</summary>
    public WireRequest AndAlso(string name, string value)
    {
        Headers.Add((name, value));
        return this;
    }

    public WireRequest To(string target)
    {
        Target = target;
        return this;
    }

    public WireRequest Saying(string body)
    {
        Body = body;
        return this;
    }

    public string Value(string name) => Headers.First(header => header.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;

    /// <summary>Changes the text of the Authorization header.</summary>
    public WireRequest EditAuthorization(string from, string to)
    {
        var changed = Value("Authorization").Replace(from, to, StringComparison.Ordinal);
        Assert.NotEqual(changed, Value("Authorization"));
        return With("Authorization", changed);
    }

    /// <summary>A POST of UpdateSnapshot with the headers that everyone sends.</summary>
    public static WireRequest Unsigned() => new WireRequest()
        .With("Host", "rtc.volcengineapi.com")
        .With("Content-Type", "application/json")
        .With("X-Date", Date(Noon));

    /// <summary>Signs the request as it stands now, headers in the order named.</summary>
    public WireRequest Sign(params string[] names)
    {
        if (names.Contains("x-content-sha256"))
        {
            With("X-Content-Sha256", Hash(Body));
        }

        if (Credential.SessionToken is { } token)
        {
            With("X-Security-Token", token);
        }

        var lines = string.Concat(names.Select(name => $"{name}:{Value(name)}\n"));
        var list = string.Join(';', names);
        var canonical = $"{Method}\n{Path()}\n{CanonicalQuery()}\n{lines}\n{list}\n{Hash(Body)}";
        return With("Authorization", $"HMAC-SHA256 Credential={Credential.AccessKey}/{Scope()}, SignedHeaders={list}, Signature={Signature(canonical)}");
    }

    /// <summary>The query of a signed URL; <paramref name="more"/> are signed with the rest.</summary>
    public static string Link(string method = "GET", string query = GetSnapshotTask, params string[] more)
    {
        var pairs = query.Split('&').Concat(more)
            .Concat(["X-Algorithm=HMAC-SHA256", $"X-Credential={Uri.EscapeDataString(EmulatorCredential.Default.AccessKey + "/" + Scope())}", $"X-Date={Date(Noon)}", "X-NotSignBody=", "X-SignedHeaders="])
            .Order(StringComparer.Ordinal)
            .ToList();
        var signature = new WireRequest().Signature($"{method}\n/\n{string.Join('&', pairs)}\n\n\n\n{Hash(string.Empty)}");
        var list = string.Join("%3B", pairs.Select(pair => pair[..pair.IndexOf('=', StringComparison.Ordinal)]));
        return $"/?{string.Join('&', pairs)}&X-SignedQueries={list}&X-Signature={signature}";
    }

    public const string GetSnapshotTask = "Action=GetSnapshotTask&AppId=app&RoomId=room&TaskId=task&Version=2023-11-01";

    /// <summary>A request that opens a signed URL.</summary>
    public static WireRequest Open(string link) => new WireRequest { Method = "GET", Target = link, Body = string.Empty }.With("Host", "rtc.volcengineapi.com");

    public string Signature(string canonicalRequest)
    {
        var key = Encoding.UTF8.GetBytes(Credential.SecretKey);
        foreach (var part in Scope().Split('/'))
        {
            key = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(part));
        }

        var text = $"HMAC-SHA256\n{Date(Noon)}\n{Scope()}\n{Hash(canonicalRequest)}";
        return Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text)));
    }

    public static string Date(DateTimeOffset at) => at.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    public Task<WireAnswer> SendAsync(RtcEmulator emulator)
    {
        var head = new StringBuilder($"{Method} {Target} HTTP/1.1\r\n");
        foreach (var (name, value) in Headers)
        {
            head.Append(CultureInfo.InvariantCulture, $"{name}: {value}\r\n");
        }

        if (Body.Length > 0)
        {
            head.Append(CultureInfo.InvariantCulture, $"Content-Length: {Encoding.UTF8.GetByteCount(Body)}\r\n");
        }

        var bytes = Encoding.UTF8.GetBytes($"{head}Connection: close\r\n\r\n{Body}");
        return WireAnswer.OfAsync(emulator, Encoding.Latin1.GetString(bytes));
    }

    private string Path() => Target.Split('?')[0];

    private string CanonicalQuery() => string.Join('&', Target.Split('?')[1].Split('&').Order(StringComparer.Ordinal));

    private static string Scope() => $"{Date(Noon)[..8]}/cn-north-1/rtc/request";
}
