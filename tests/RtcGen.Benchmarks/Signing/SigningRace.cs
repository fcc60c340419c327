using System.Security.Cryptography;
using System.Text;
using RtcGen.Signing;

namespace RtcGen.Benchmarks;

/// <summary>P1 and P2: one UpdateSnapshot POST is signed, day key known, against the hashing it cannot do without.</summary>
internal static class SigningRace
{
    private const string Query = "Action=UpdateSnapshot&Version=2020-12-01";
    private const string Host = "rtc.volcengineapi.com";

    private static readonly byte[] Body = Encoding.UTF8.GetBytes(
        """{"AppId":"661e7b30","BusinessId":"business-1","RoomId":"room-1","TaskId":"task-1","ImageConfig":{"Interval":5}}""");

    private static readonly KeyValuePair<string, string>[] Headers = [new("content-type", "application/json"), new("host", Host)];

    public static void Run()
    {
        var credentials = new RtcCredentials("AKLTRtcGenExampleAccessKey000001", "UnRjR2VuRXhhbXBsZVNlY3JldEtleTAwMDAwMQ==");
        var signer = SignerCache.Create(credentials, "cn-north-1", "rtc");
        var prepared = signer.Prepare(new RequestToSign { Method = "POST", Headers = Headers });
        var second = new DateTimeOffset(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);

        Race.RunAsync(
            "Signing one UpdateSnapshot POST (P1: <= 0.70x, P2: <= 696 B)",
            rounds: 101,
            perRound: 2000,
            Contestant.Of("2 SHA-256 + 1 HMAC, one-shot", HashOnly),
            Contestant.Of("RtcGen, a new second each time", () => signer.Sign(prepared, Query, Body, second = Next(second))),
            Contestant.Of("RtcGen, within one second", () => signer.Sign(prepared, Query, Body, second)),
            Contestant.Of("RtcGen, request not prepared", () => signer.Sign(new RequestToSign { Method = "POST", CanonicalQuery = Query, Headers = Headers, Body = Body }, second)),
            Contestant.Of("textbook code", () => TextbookSigner.Sign("AKLTRtcGenExampleAccessKey000001", "UnRjR2VuRXhhbXBsZVNlY3JldEtleTAwMDAwMQ==", Query, Host, Body)),
            Contestant.Of("AWS SDK, SigV4", AwsSigner.Create(Body))).GetAwaiter().GetResult();
    }

    // Stays within the day, whose key is known.
    private static DateTimeOffset Next(DateTimeOffset second) => second.Hour == 23 ? second.AddHours(-12) : second.AddSeconds(1);

    // What any signer of this request has to hash, in the lengths its texts have.
    private static readonly byte[] CanonicalRequest = new byte[318];
    private static readonly byte[] StringToSign = new byte[125];
    private static readonly byte[] Key = new byte[32];

    private static void HashOnly()
    {
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(Body, hash);
        SHA256.HashData(CanonicalRequest, hash);
        HMACSHA256.HashData(Key, StringToSign, hash);
    }
}
