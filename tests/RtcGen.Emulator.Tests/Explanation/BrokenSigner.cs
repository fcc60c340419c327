using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace RtcGen.Emulator.Tests;

/// <summary>
/// A signer that can be broken in each of its steps. It is written for itself: were it to share code with the explanations, a mistake would be
/// recognized because it is made by the same lines.
/// </summary>
internal sealed class BrokenSigner
{
    public static readonly DateTimeOffset Now = new(2026, 3, 1, 8, 0, 0, TimeSpan.Zero);

    public static readonly EmulatorCredential Credential = new("AKLTRtcGenExampleAccessKey000001", "UnRjR2VuRXhhbXBsZVNlY3JldEtleTAwMDAwMQ==");

    public string Method { get; set; } = "POST";

    public string SignedMethod { get; set; } = "POST";

    public string Path { get; set; } = "/";

    public string SignedPath { get; set; } = "/";

    /// <summary>Gets or sets what is sent, in this order.</summary>
    public List<(string Name, string Value)> Query { get; set; } =
        [("Action", "UpdateSnapshot"), ("Version", "2020-12-01"), ("Note", "a b~c*d/e'é"), ("action2", ""), ("AppId", "x")];

    public Func<string, string> Escape { get; set; } = Uri.EscapeDataString;

    public Func<IEnumerable<(string Name, string Value)>, IEnumerable<(string Name, string Value)>> Sort { get; set; } = pairs => pairs.OrderBy(pair => pair.Name, StringComparer.Ordinal);

    public Func<string, string> ChangeQuery { get; set; } = query => query;

    public byte[] Body { get; set; } = Encoding.UTF8.GetBytes("""{"AppId":"应用","RoomId":"room","TaskId":"task","ImageConfig":{"Interval":5,"Keep":[1,2]}}""");

    public byte[]? HashedBody { get; set; }

    public Func<byte[], string> Hash { get; set; } = bytes => Convert.ToHexStringLower(SHA256.HashData(bytes));

    public Func<string, string> ChangePayload { get; set; } = hash => hash;

    /// <summary>Gets or sets the headers that are sent; null for those of a right signer.</summary>
    public Dictionary<string, string>? Sent { get; set; }

    /// <summary>Gets the changes of the values that are signed, by lower-case name; null leaves the line out.</summary>
    public Dictionary<string, string?> Signed { get; } = [];

    public string[] Names { get; set; } = ["content-type", "host", "x-content-sha256", "x-date"];

    /// <summary>Gets or sets the list that the canonical request ends with; null for <see cref="Names"/>.</summary>
    public string? SignedList { get; set; }

    public Func<string, string> ChangeName { get; set; } = name => name;

    public string Colon { get; set; } = ":";

    public Func<string, string> ChangeCanonical { get; set; } = text => text;

    public string Algorithm { get; set; } = "HMAC-SHA256";

    public string Region { get; set; } = "cn-north-1";

    public string Service { get; set; } = "rtc";

    /// <summary>Gets or sets what is signed with, in place of the right scope; null for that.</summary>
    public string[]? KeyParts { get; set; }

    public string? SignedScope { get; set; }

    public string Date { get; set; } = "20260301T080000Z";

    public string? SignedDate { get; set; }

    public byte[] Secret { get; set; } = Encoding.UTF8.GetBytes(Credential.SecretKey);

    public string? SessionToken { get; set; }

    public Func<byte[], string, byte[]> Mac { get; set; } = (key, text) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text));

    public Func<byte[], byte[]> ChangeKey { get; set; } = key => key;

    public Func<string, string> HashCanonical { get; set; } = text => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    public Func<string, string> ChangeStringToSign { get; set; } = text => text;

    public Func<byte[], string> Write { get; set; } = Convert.ToHexStringLower;

    public Func<string, string> ChangeAuthorization { get; set; } = text => text;

    private string[] RightParts => [Date[..8], Region, Service, "request"];

    public ReceivedRequest Sign()
    {
        var sent = Sent ?? new() { ["Content-Type"] = "application/json", ["Host"] = "rtc.volcengineapi.com", ["X-Date"] = Date };
        sent.TryAdd("X-Content-Sha256", Hash(HashedBody ?? Body));
        if (SessionToken is { } token)
        {
            sent["X-Security-Token"] = token;
        }

        var lookup = new Dictionary<string, string>(sent, StringComparer.OrdinalIgnoreCase);
        var lines = new StringBuilder();
        foreach (var name in Names)
        {
            var value = Signed.TryGetValue(name, out var changed) ? changed : lookup.GetValueOrDefault(name, string.Empty);
            if (value is not null)
            {
                lines.Append(ChangeName(name)).Append(Colon).Append(value).Append('\n');
            }
        }

        var list = SignedList ?? string.Join(';', Names.Select(ChangeName));
        var query = ChangeQuery(string.Join('&', Sort(Query).Select(pair => $"{Escape(pair.Name)}={Escape(pair.Value)}")));
        var canonical = ChangeCanonical($"{SignedMethod}\n{SignedPath}\n{query}\n{lines}\n{list}\n{ChangePayload(Hash(HashedBody ?? Body))}");
        var stringToSign = ChangeStringToSign($"{Algorithm}\n{SignedDate ?? Date}\n{SignedScope ?? string.Join('/', KeyParts ?? RightParts)}\n{HashCanonical(canonical)}");
        var key = ChangeKey((KeyParts ?? RightParts).Aggregate(Secret, Mac));
        var signature = Write(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(stringToSign)));
        sent["Authorization"] = ChangeAuthorization(
            $"HMAC-SHA256 Credential={Credential.AccessKey}/{string.Join('/', RightParts)}, SignedHeaders={string.Join(';', Names)}, Signature={signature}");
        return new()
        {
            Method = Method,
            Path = Path,
            Query = [.. Query.Select(pair => KeyValuePair.Create(pair.Name, pair.Value))],
            Headers = new Dictionary<string, string>(sent, StringComparer.OrdinalIgnoreCase),
            Body = Body,
        };
    }
}
