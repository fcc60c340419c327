namespace RtcGen.Emulator;

/// <summary>What signers do wrong with the method and the path.</summary>
internal static class TargetMistakes
{
    private static readonly string[] Methods = ["GET", "POST", "PUT", "HEAD", ""];

    public static IReadOnlyList<Mistake> All { get; } =
    [
        new("method-lower-case", SignedPart.Method, "The method was signed in lower case. Write it in upper case.", "签名时方法用了小写，应为大写。", static draft => draft with { Method = draft.Method.ToLowerInvariant() }) { IsFrequent = true },
        new("method-other", SignedPart.Method, "The method was signed as {0}, and the request was sent with another.", "签名用的方法是 {0}，而请求用了另一个方法。", OtherMethods),
        new("path-empty", SignedPart.Path, "The path was signed as an empty line. An empty path is /.", "签名时路径为空行，空路径应写成 /。", static draft => draft with { Path = string.Empty }) { IsFrequent = true },
        new("path-with-query", SignedPart.Path, "The path was signed with the query behind it. The query has a line of its own.", "签名时路径后面带上了查询，查询应单独占一行。", static draft => draft with { Path = draft.Path + "?" + draft.Query.Text }),
        new("path-with-sent-query", SignedPart.Path, "The path was signed with the query behind it, in the order sent. The query has a line of its own.", "签名时路径后面带上了（按发送顺序的）查询，查询应单独占一行。", static scene => [new(draft => draft with { Path = draft.Path + "?" + AsSent(scene) })]),
        new("path-with-host", SignedPart.Path, "The path was signed with the host before it. Sign the path alone.", "签名时路径前面带上了主机名，只签路径。", WithHost),
        new("path-escaped", SignedPart.Path, "The path was escaped as a whole, its slashes too. Slashes stay as they are.", "签名时整个路径都被转义了，斜杠不转义。", static draft => draft with { Path = Uri.EscapeDataString(draft.Path) }),
        new("path-slash", SignedPart.Path, "The path was signed with a slash more or less at its end than the request has.", "签名的路径末尾与请求相比多了或少了一个斜杠。", static draft => draft with { Path = draft.Path.EndsWith('/') ? draft.Path[..^1] : draft.Path + "/" }),
        new("path-double-slash", SignedPart.Path, "The path was signed as //. It is /.", "签名的路径是 //，应为 /。", static draft => draft with { Path = "/" + draft.Path }),
        new("path-root", SignedPart.Path, "The path / was signed, and the request went to another.", "签名的路径是 /，而请求发到了另一个路径。", static draft => draft with { Path = "/" }),
        new("path-decoded", SignedPart.Path, "The path was signed decoded. Sign it as it is sent.", "签名的是解码后的路径，应签实际发送的写法。", static draft => draft with { Path = Uri.UnescapeDataString(draft.Path) }),
    ];

    private static IEnumerable<Change> OtherMethods(SigningScene scene) => Methods
        .Where(method => method != scene.Request.Method)
        .Select(method => new Change(draft => draft with { Method = method }, method.Length == 0 ? "\"\"" : method));

    private static IEnumerable<Change> WithHost(SigningScene scene)
    {
        if (scene.Request.Header("Host") is { } host)
        {
            yield return new(draft => draft with { Path = host + draft.Path });
            yield return new(draft => draft with { Path = "https://" + host + draft.Path });
            yield return new(draft => draft with { Path = "http://" + host + draft.Path });
        }
    }

    private static string AsSent(SigningScene scene) =>
        string.Join('&', scene.Request.Query.Select(pair => $"{Uri.EscapeDataString(pair.Key)}={Uri.EscapeDataString(pair.Value)}"));
}
