namespace RtcGen.Emulator;

/// <summary>What a request shows beside its signature: headers, body and parameters, compared with what it says of them.</summary>
internal static class RequestObservations
{
    private static readonly string[] ToBeSigned = ["host", "x-content-sha256"];

    private static readonly string[] ToBeSent = ["Action", "Version"];

    public static IEnumerable<SignatureFinding> Find(ReceivedRequest request, SignatureClaim? claim) =>
        (claim is null ? [] : FindCoverage(request, claim).Concat(FindUnsigned(request, claim)))
            .Concat(FindHash(request))
            .Concat(FindTarget(request, claim));

    private static IEnumerable<SignatureFinding> FindCoverage(ReceivedRequest request, SignatureClaim claim)
    {
        foreach (var name in claim.SignedHeaders.Where(name => request.Header(name) is null))
        {
            yield return Cause("header-signed-but-not-sent", $"The header {DisplayText.Format(name)} is signed and was not sent.", $"请求头 {DisplayText.Format(name)} 签了名，但没有发送。");
        }

        foreach (var name in claim.SignedHeaders.Where(request.RepeatedHeaders.Contains))
        {
            yield return Cause("header-sent-twice", $"The header {DisplayText.Format(name)} is signed and was sent more than once.", $"请求头 {DisplayText.Format(name)} 签了名，但发送了不止一次。");
        }

        foreach (var name in (claim.SignedQueries ?? []).Where(name => request.QueryValue(name) is null))
        {
            yield return Cause("parameter-signed-but-not-sent", $"X-SignedQueries names {DisplayText.Format(name)}, which was not sent.", $"X-SignedQueries 列出了 {DisplayText.Format(name)}，但没有发送。");
        }

        foreach (var name in FindUnlisted(request, claim))
        {
            yield return Cause("parameter-sent-but-not-signed", $"The parameter {DisplayText.Format(name)} was sent, and X-SignedQueries does not name it.", $"发送了参数 {DisplayText.Format(name)}，但 X-SignedQueries 没有列出它。");
        }

        if (claim.SignedQueries is not null && !request.Body.IsEmpty)
        {
            yield return Cause("url-with-body", "A signed URL covers no body, and one was sent.", "签名 URL 不包含请求体，但请求带了请求体。");
        }
    }

    private static IEnumerable<string> FindUnlisted(ReceivedRequest request, SignatureClaim claim) => claim.SignedQueries is { } names
        ? request.Query.Select(pair => pair.Key).Where(name => !names.Contains(name) && !SignatureParameters.NeedNoSignature.Contains(name)).Distinct(StringComparer.Ordinal)
        : [];

    private static IEnumerable<SignatureFinding> FindUnsigned(ReceivedRequest request, SignatureClaim claim)
    {
        if (claim.SignedQueries is not null)
        {
            yield break;
        }

        if (request.Header("X-Security-Token") is not null && !claim.SignedHeaders.Contains("x-security-token"))
        {
            yield return Hint("token-not-signed", "X-Security-Token is sent and not signed. Sign it with the others.", "发送了 X-Security-Token 但没有签名，应与其他请求头一起签名。");
        }

        foreach (var name in ToBeSigned.Where(name => request.Header(name) is not null && !claim.SignedHeaders.Contains(name)))
        {
            yield return Hint("header-not-signed", $"The header {name} is not signed. The documentation asks for it; some official SDKs leave it out.", $"请求头 {name} 没有签名。文档要求签名，但部分官方 SDK 没有签。");
        }
    }

    private static IEnumerable<SignatureFinding> FindHash(ReceivedRequest request)
    {
        var hash = SignatureVerifier.HexHash(request.Body.Span);
        if (request.Header("X-Content-Sha256")?.Trim() is not { } given || given == hash)
        {
            yield break;
        }

        if (given.Equals(hash, StringComparison.OrdinalIgnoreCase))
        {
            yield return Cause("hash-upper-case", "X-Content-Sha256 is in upper case. Write it in lower case.", "X-Content-Sha256 是大写十六进制，应为小写。");
            yield break;
        }

        // The hash is not secret: which text it is of can be found out without the secret key.
        var form = request.Body.Length > SigningScene.LargestBody ? null : BodyForms.Of(request.Body).FirstOrDefault(form => form.Hash == given);
        yield return form is null
            ? Cause("hash-of-other-body", "X-Content-Sha256 is not the hash of the body: the body was changed after it was hashed, or something else was hashed.", "X-Content-Sha256 不是请求体的哈希：请求体在计算哈希之后被改动，或哈希的是别的内容。")
            : Cause(form.Name, $"X-Content-Sha256 is not the hash of the body: {form.English}.", $"X-Content-Sha256 不是请求体的哈希：{form.Chinese}。");
    }

    private static IEnumerable<SignatureFinding> FindTarget(ReceivedRequest request, SignatureClaim? claim)
    {
        if (request.Path is not ("" or "/"))
        {
            yield return Hint("path-not-root", $"The path is {DisplayText.Format(request.Path)}. All actions of this API are called at /.", $"路径是 {DisplayText.Format(request.Path)}，本 API 的所有接口都在 / 调用。");
        }

        foreach (var name in ToBeSent.Where(name => string.IsNullOrEmpty(request.QueryValue(name))))
        {
            yield return Hint("parameter-missing", $"The query has no {name}.", $"查询中没有 {name}。");
        }

        if (claim?.SignedQueries is null && request.Query.Any(pair => pair.Value.Any(character => character > '~')) && request.Query.Any(pair => pair.Value.Contains('\uFFFD', StringComparison.Ordinal)))
        {
            yield return Cause("query-not-utf8", "The query is not UTF-8.", "查询不是 UTF-8 编码。");
        }
    }

    private static SignatureFinding Cause(string code, string english, string chinese) => new(code, IsCause: true, english, chinese);

    private static SignatureFinding Hint(string code, string english, string chinese) => new(code, IsCause: false, english, chinese);
}
