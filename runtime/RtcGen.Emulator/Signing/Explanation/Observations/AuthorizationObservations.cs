using System.Text.RegularExpressions;

namespace RtcGen.Emulator;

/// <summary>What the text of an <c>Authorization</c> header shows by itself.</summary>
internal static partial class AuthorizationObservations
{
    private static readonly string[] OtherSchemes = ["AWS4", "TC3", "ACS3", "Bearer", "Basic"];

    public static IEnumerable<SignatureFinding> Find(ReceivedRequest request)
    {
        if (request.Header("Authorization") is not { } authorization)
        {
            return SignatureClaimReader.IsSignedUrl(request)
                ? []
                : [Cause("authorization-missing", "The request has neither an Authorization header nor a signature in its query.", "请求既没有 Authorization 请求头，查询中也没有签名。")];
        }

        var claim = LooseClaim.Read(authorization);
        return FindAlgorithm(claim).Concat(FindParts(claim)).Concat(FindForm(authorization, claim)).Concat(FindCredential(claim)).Concat(FindList(claim)).Concat(FindSignature(claim));
    }

    private static IEnumerable<SignatureFinding> FindAlgorithm(LooseClaim claim)
    {
        if (claim.Algorithm == SignatureVerifier.Algorithm)
        {
            yield break;
        }

        var shown = DisplayText.Format(claim.Algorithm);
        yield return OtherSchemes.FirstOrDefault(scheme => claim.Algorithm.StartsWith(scheme, StringComparison.OrdinalIgnoreCase)) is not null
            ? Cause("authorization-algorithm", $"The algorithm is {shown}, which is another vendor's or another scheme. It is HMAC-SHA256.", $"算法是 {shown}，属于其他厂商或其他方案，应为 HMAC-SHA256。")
            : Cause("authorization-algorithm", $"Authorization begins with \"{shown}\". It begins with HMAC-SHA256 and a space.", $"Authorization 以“{shown}”开头，应以 HMAC-SHA256 加一个空格开头。");
    }

    private static IEnumerable<SignatureFinding> FindParts(LooseClaim claim)
    {
        (string Name, string? Value)[] parts = [("Credential", claim.Credential), ("SignedHeaders", claim.SignedHeaders), ("Signature", claim.Signature)];
        return parts
            .Where(part => string.IsNullOrEmpty(part.Value))
            .Select(part => Cause("authorization-part-missing", $"Authorization has no {part.Name}.", $"Authorization 缺少 {part.Name}。"));
    }

    private static IEnumerable<SignatureFinding> FindForm(string authorization, LooseClaim claim)
    {
        if (claim is { Algorithm: SignatureVerifier.Algorithm, Credential.Length: > 0, SignedHeaders.Length: > 0, Signature.Length: > 0 } && !Form().IsMatch(authorization))
        {
            yield return Cause(
                "authorization-form",
                "Authorization is not of the form \"HMAC-SHA256 Credential=…, SignedHeaders=…, Signature=…\": commas are followed by one space, and nothing else is added.",
                "Authorization 的格式不是“HMAC-SHA256 Credential=…, SignedHeaders=…, Signature=…”：逗号后面一个空格，没有其他内容。");
        }
    }

    private static IEnumerable<SignatureFinding> FindCredential(LooseClaim claim)
    {
        var parts = claim.CredentialParts;
        if (parts.Count == 0)
        {
            yield break;
        }

        if (parts.Count != 5)
        {
            yield return Cause("credential-parts", $"Credential has {parts.Count} parts. It has five: access key/date/region/service/request.", $"Credential 有 {parts.Count} 段，应为五段：AccessKey/日期/地域/服务/request。");
        }

        if (parts.Count == 5 && parts[4] != "request")
        {
            yield return Cause("credential-terminator", $"Credential ends in {DisplayText.Format(parts[4])}. It ends in request.", $"Credential 以 {DisplayText.Format(parts[4])} 结尾，应以 request 结尾。");
        }

        if (parts.Count > 1 && !(parts[1].Length == 8 && parts[1].All(char.IsAsciiDigit)))
        {
            yield return Cause("credential-date-form", $"The date in Credential is {DisplayText.Format(parts[1])}. It is YYYYMMDD.", $"Credential 中的日期是 {DisplayText.Format(parts[1])}，应为 YYYYMMDD。");
        }

        if (parts.Count > 3 && (parts[2].Length == 0 || parts[3].Length == 0))
        {
            yield return Cause("credential-empty-part", "Credential names no region, or no service.", "Credential 没有写地域或服务。");
        }

        if (parts[0].Length == 0 || parts[0].Any(character => character <= ' ' || character is '$' or '<' or '{'))
        {
            yield return Cause("access-key-form", "The access key in Credential is empty, or a variable that was not replaced.", "Credential 中的 AccessKey 为空，或者是没有被替换的变量。");
        }
    }

    private static IEnumerable<SignatureFinding> FindList(LooseClaim claim)
    {
        if (claim.SignedHeaders is not { Length: > 0 } list)
        {
            yield break;
        }

        var names = list.Split(';');
        if (names.Any(name => name.Any(char.IsAsciiLetterUpper)))
        {
            yield return Cause("list-upper-case", "SignedHeaders has names in upper case. Write them in lower case, here and in the canonical request.", "SignedHeaders 中的名称有大写字母，这里和规范请求中都应为小写。");
        }

        if (names.Any(name => name.Trim().Length == 0) || names.Distinct(StringComparer.OrdinalIgnoreCase).Count() != names.Length)
        {
            yield return Cause("list-form", "SignedHeaders has an empty name, or one twice.", "SignedHeaders 中有空名称或重复的名称。");
        }

        if (!names.Contains("x-date", StringComparer.OrdinalIgnoreCase))
        {
            yield return Cause("date-not-signed", "SignedHeaders does not name x-date, which must be signed.", "SignedHeaders 没有 x-date，它必须签名。");
        }

        if (!names.SequenceEqual(names.Order(StringComparer.Ordinal)))
        {
            yield return Hint("list-not-sorted", "SignedHeaders is not sorted. The canonical headers then stand in the order of the list.", "SignedHeaders 没有排序，此时规范请求头要按列表的顺序排列。");
        }
    }

    private static IEnumerable<SignatureFinding> FindSignature(LooseClaim claim)
    {
        if (claim.Signature is { Length: > 0 } signature && !Hexadecimal().IsMatch(signature))
        {
            yield return Cause(
                "signature-form",
                $"Signature has {signature.Length} characters and is not what HMAC-SHA256 gives: 64 hexadecimal digits in lower case.",
                $"Signature 有 {signature.Length} 个字符，不是 HMAC-SHA256 的结果：应为 64 位小写十六进制。");
        }
    }

    private static SignatureFinding Cause(string code, string english, string chinese) => new(code, IsCause: true, english, chinese);

    private static SignatureFinding Hint(string code, string english, string chinese) => new(code, IsCause: false, english, chinese);

    [GeneratedRegex("^HMAC-SHA256 Credential=[^, ]+, SignedHeaders=[^, ]+, Signature=[^, ]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Form();

    [GeneratedRegex("^[0-9a-f]{64}$", RegexOptions.CultureInvariant)]
    private static partial Regex Hexadecimal();
}
