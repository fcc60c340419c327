using System.Security.Cryptography;
using System.Text;

namespace RtcGen.Emulator;

/// <summary>What signers do wrong with the body and its hash.</summary>
internal static class PayloadMistakes
{
    public static IReadOnlyList<Mistake> All { get; } =
    [
        new("payload-of-other-text", SignedPart.Payload, "The signer hashed another text than was sent: {0}.", "签名时哈希的内容与发送的请求体不同：{0}。", OtherTexts) { IsFrequent = true },
        new("payload-header-hash", SignedPart.Payload, "The signature covers the X-Content-Sha256 that was sent, and that is not the hash of the body that arrived: the body was changed after it was hashed.", "签名用的是发送的 X-Content-Sha256，但它不是收到的请求体的哈希：请求体在计算哈希之后被改动了。", HeaderHash),
        new("payload-upper-case", SignedPart.Payload, "The hash of the body is in upper case. Write it in lower case.", "请求体哈希用了大写十六进制，应为小写。", static draft => draft with { Payload = draft.Payload?.ToUpperInvariant() }) { IsFrequent = true },
        new("payload-unsigned", SignedPart.Payload, "UNSIGNED-PAYLOAD was signed in place of the hash of the body. That is another vendor's; write the hash.", "签名时用了 UNSIGNED-PAYLOAD 代替请求体哈希，那是其他厂商的做法，应写哈希。", static draft => draft with { Payload = "UNSIGNED-PAYLOAD" }) { IsFrequent = true },
        new("payload-empty-line", SignedPart.Payload, "The line of the body's hash is empty. An empty body has a hash too: e3b0c442….", "请求体哈希一行为空。空请求体也有哈希：e3b0c442…。", static draft => draft with { Payload = string.Empty }),
        new("payload-not-hashed", SignedPart.Payload, "The body itself was signed. Sign its SHA-256 in hexadecimal.", "签名时放的是请求体本身，应放它的十六进制 SHA-256。", static scene => [new(draft => draft with { Payload = Encoding.UTF8.GetString(scene.Request.Body.Span) })]),
        new("payload-base64", SignedPart.Payload, "The hash of the body is in base64. Write it in hexadecimal.", "请求体哈希用了 base64，应为十六进制。", static scene => [Hash(scene, static body => Convert.ToBase64String(SHA256.HashData(body)))]),
        new("payload-hashed-twice", SignedPart.Payload, "The hash of the body was hashed again. Hash the body once.", "请求体被哈希了两次，只哈希一次。", static scene => [Hash(scene, static body => SignatureVerifier.HexHash(Encoding.UTF8.GetBytes(SignatureVerifier.HexHash(body))))]),
        new("payload-md5", SignedPart.Payload, "The body was hashed with MD5. Use SHA-256.", "请求体用 MD5 做了哈希，应使用 SHA-256。", static scene => [Hash(scene, Md5)]),
        new("payload-sha1", SignedPart.Payload, "The body was hashed with SHA-1. Use SHA-256.", "请求体用 SHA-1 做了哈希，应使用 SHA-256。", static scene => [Hash(scene, Sha1)]),
        new("payload-sha512", SignedPart.Payload, "The body was hashed with SHA-512. Use SHA-256.", "请求体用 SHA-512 做了哈希，应使用 SHA-256。", static scene => [Hash(scene, static body => LowerHex.Format(SHA512.HashData(body)))]),
    ];

    private static Change Hash(SigningScene scene, Func<byte[], string> hash)
    {
        var payload = hash(scene.Request.Body.ToArray());
        return new(draft => draft with { Payload = payload });
    }

    private static IEnumerable<Change> OtherTexts(SigningScene scene) => scene.Bodies.Select(body =>
        new Change(draft => draft with { Payload = body.Hash }) { Code = body.Name, Words = (body.English, body.Chinese) });

    private static IEnumerable<Change> HeaderHash(SigningScene scene)
    {
        if (scene.Request.Header("X-Content-Sha256") is { } given)
        {
            yield return new(draft => draft with { Payload = given });
        }
    }

#pragma warning disable CA5350, CA5351 // Somebody else's mistake is looked for.
    private static string Md5(byte[] body) => LowerHex.Format(MD5.HashData(body));

    private static string Sha1(byte[] body) => LowerHex.Format(SHA1.HashData(body));
#pragma warning restore CA5350, CA5351
}
