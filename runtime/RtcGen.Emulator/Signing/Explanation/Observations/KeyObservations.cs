namespace RtcGen.Emulator;

/// <summary>What is known of the access key and the session token.</summary>
internal static class KeyObservations
{
    /// <summary>Compares with the key pairs that are known; without any, nothing can be said.</summary>
    public static IEnumerable<SignatureFinding> Find(ReceivedRequest request, string accessKey, IReadOnlyList<EmulatorCredential> credentials)
    {
        if (credentials.Count == 0)
        {
            yield break;
        }

        var known = credentials.Where(credential => credential.AccessKey == accessKey).ToList();
        if (known.Count == 0)
        {
            yield return Unknown(accessKey, credentials);
            yield break;
        }

        var token = request.Header("X-Security-Token") ?? request.QueryValue(SignatureParameters.SecurityToken) ?? string.Empty;
        if (!known.Exists(credential => (credential.SessionToken ?? string.Empty) == token))
        {
            yield return (token.Length == 0, known[0].SessionToken is null) switch
            {
                (true, _) => Cause("token-missing", "The access key is a temporary one, and its session token was not sent. Send it in X-Security-Token, and sign that header.", "这是临时 AccessKey，但没有发送会话令牌。请放在 X-Security-Token 请求头中并签名。"),
                (_, true) => Cause("token-not-needed", "A session token was sent, and the access key is a permanent one.", "发送了会话令牌，但这是长期 AccessKey。"),
                _ => Cause("token-wrong", "The session token is not the one of the access key: key pair and token are of different times.", "会话令牌与 AccessKey 不匹配：密钥对与令牌不是同一次获取的。"),
            };
        }
    }

    private static SignatureFinding Unknown(string accessKey, IReadOnlyList<EmulatorCredential> credentials)
    {
        if (credentials.Any(credential => credential.SecretKey == accessKey))
        {
            return Cause("access-key-is-secret", "Credential holds the secret key where the access key belongs. The secret key has been sent: replace it.", "Credential 中 AccessKey 的位置写成了 SecretKey。SecretKey 已经被发送出去，请更换。");
        }

        var shown = DisplayText.Format(accessKey);
        return credentials.FirstOrDefault(credential => credential.AccessKey.Equals(accessKey.Trim('"', '\'', ' '), StringComparison.OrdinalIgnoreCase)) is { } near
            ? Cause("access-key-spelling", $"The access key {shown} is not known; {near.AccessKey} is. They differ in case, white space or quotation marks.", $"未知的 AccessKey {shown}，已知的是 {near.AccessKey}，两者只差大小写、空白或引号。")
            : Cause("access-key-unknown", $"The access key {shown} is not known.", $"未知的 AccessKey {shown}。");
    }

    private static SignatureFinding Cause(string code, string english, string chinese) => new(code, IsCause: true, english, chinese);
}
