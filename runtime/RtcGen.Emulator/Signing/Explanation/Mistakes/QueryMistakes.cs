namespace RtcGen.Emulator;

/// <summary>What signers do wrong with the query.</summary>
internal static class QueryMistakes
{
    private static readonly string[] Required = ["Action", "Version"];

    public static IReadOnlyList<Mistake> All { get; } =
    [
        Escape("query-space-plus", Escapes.Plus, "The query was signed with + for a space. A space is written as %20.", "签名时把查询里的空格写成了 +，应写成 %20。") with { IsFrequent = true },
        Escape("query-not-escaped", Escapes.None, "The query was signed without escaping. Names and values are percent-encoded over UTF-8.", "签名时没有转义查询。名称和值都要按 UTF-8 做百分号编码。") with { IsFrequent = true },
        Escape("query-java-urlencoder", Escapes.Java, "The query was signed as Java's URLEncoder writes it: + for a space, * bare, ~ as %7E. Write %20, %2A and ~.", "签名时按 Java URLEncoder 的写法转义了查询（空格为 +、* 未转义、~ 写成 %7E），应写成 %20、%2A 和 ~。"),
        Escape("query-java-without-plus", Escapes.JavaSpace, "The query was signed with a bare * and with %7E for ~, as Java's URLEncoder does. Write %2A and ~.", "签名时 * 没有转义、~ 写成了 %7E（Java URLEncoder 的做法），应写成 %2A 和 ~。"),
        Escape("query-tilde-escaped", Escapes.EscapedTilde, "The query was signed with %7E for ~. A ~ stays as it is.", "签名时把查询里的 ~ 写成了 %7E，~ 不转义。"),
        Escape("query-encode-uri-component", Escapes.Component, "The query was signed as encodeURIComponent writes it, with ! ' ( ) * bare. Write %21 %27 %28 %29 %2A.", "签名时按 encodeURIComponent 的写法，没有转义 ! ' ( ) *，应写成 %21 %27 %28 %29 %2A。") with { IsFrequent = true },
        Escape("query-encode-uri", Escapes.WholeUri, "The query was signed as encodeURI writes it, with reserved characters such as / : , bare. Escape all but letters, digits and - . _ ~.", "签名时按 encodeURI 的写法，没有转义 / : , 等保留字符。除字母、数字和 - . _ ~ 外都要转义。"),
        Escape("query-asterisk-bare", Escapes.BareAsterisk, "The query was signed with a bare *. Write %2A.", "签名时没有转义查询里的 *，应写成 %2A。"),
        Escape("query-slash-bare", Escapes.BareSlash, "The query was signed with a bare slash, which is what quote of Python does. Write %2F.", "签名时没有转义查询里的 /（Python quote 的默认行为），应写成 %2F。") with { IsFrequent = true },
        Escape("query-lower-case-hex", Escapes.Lower, "The query was signed with lower-case hexadecimal digits, such as %2f. Write %2F.", "签名时百分号编码用了小写十六进制（如 %2f），应为大写（%2F）。"),
        Escape("query-escaped-twice", Escapes.Twice, "The query was escaped twice before it was signed, so that % became %25. Escape once.", "签名前查询被转义了两次，% 变成了 %25。只转义一次。") with { IsFrequent = true },
        Escape("query-gbk", Escapes.Gbk, "The query was signed with the bytes of GBK. Percent-encode the bytes of UTF-8.", "签名时查询按 GBK 编码。应对 UTF-8 字节做百分号编码。"),
        Escape("query-latin1", Escapes.Latin1, "The query was signed with the bytes of Latin-1. Percent-encode the bytes of UTF-8.", "签名时查询按 Latin-1 编码。应对 UTF-8 字节做百分号编码。"),
        Escape("query-code-points", Escapes.CodePoints, "The query was signed with code points in place of bytes, as a shell does in a UTF-8 locale. Percent-encode the bytes of UTF-8.", "签名时按 Unicode 码点而不是字节转义（shell 在 UTF-8 区域设置下会这样）。应对 UTF-8 字节做百分号编码。"),
        Order("query-not-sorted", static pairs => pairs, "The query was signed in the order it was written. Sort the parameters by name, in the order of their bytes.", "签名时查询没有排序。应按名称的字节顺序排序。") with { IsFrequent = true },
        Order("query-sorted-without-case", static pairs => pairs.OrderBy(pair => pair.Name, StringComparer.OrdinalIgnoreCase), "The query was sorted without regard to case. Upper case comes before lower case: compare bytes.", "查询排序时忽略了大小写。应按字节比较，大写在小写之前。"),
        Order("query-sorted-by-culture", static pairs => pairs.OrderBy(pair => pair.Name, StringComparer.InvariantCulture), "The query was sorted as a language does it. Compare bytes: in .NET with StringComparer.Ordinal.", "查询按语言文化规则排序了。应按字节比较，.NET 中用 StringComparer.Ordinal。"),
        Order("query-sorted-backwards", static pairs => pairs.OrderByDescending(pair => pair.Name, StringComparer.Ordinal), "The query was sorted in descending order. Sort it in ascending order.", "查询按降序排序了，应为升序。"),
        Order("query-sorted-by-value", static pairs => pairs.OrderBy(pair => pair.Value, StringComparer.Ordinal), "The query was sorted by value. Sort it by name.", "查询按值排序了，应按名称排序。"),
        Write("query-no-equals-sign", static pair => pair.Value.Length == 0 ? pair.EscapedName : $"{pair.EscapedName}={pair.EscapedValue}", "A parameter without a value was signed without its equals sign. Write name=.", "签名时空值参数没有写等号，应写成 name=。"),
        Write("query-values-only", static pair => pair.EscapedValue, "Only the values of the query were signed. Write name=value.", "签名时只写了查询的值，应写成 name=value。"),
        new("query-question-mark", SignedPart.Parameters, "The query was signed with its question mark. The line begins with the first name.", "签名时查询带上了问号，该行应从第一个名称开始。", static draft => draft with { Query = draft.Query with { Prefix = "?" } }) { IsFrequent = true },
        new("query-missing", SignedPart.Parameters, "The request was signed without its query. All parameters are signed, Action and Version among them.", "签名时没有包含查询。所有参数都要签名，包括 Action 和 Version。", static draft => draft with { Query = draft.Query with { Whole = string.Empty } }),
        Keep("query-only-action-and-version", static pair => Required.Contains(pair.Key), "Only Action and Version were signed. All parameters are signed.", "只签了 Action 和 Version。所有参数都要签名。"),
        Keep("query-without-action-and-version", static pair => !Required.Contains(pair.Key), "The query was signed without Action and Version. They are ordinary parameters and are signed as well.", "签名时没有包含 Action 和 Version。它们也是普通参数，同样要签名。"),
        Keep("query-empty-values-left-out", static pair => pair.Value.Length > 0, "Parameters without a value were left out. They are signed as name=.", "签名时漏掉了空值参数，应写成 name=。"),
        new("query-parameter-left-out", SignedPart.Parameters, "The query was signed without {0}. All parameters are signed.", "签名时查询漏掉了 {0}。所有参数都要签名。", LeaveOneOut),
        new("query-unlisted-parameters", SignedPart.Parameters, "Parameters were signed that X-SignedQueries does not name. Name each signed parameter there.", "签了 X-SignedQueries 中没有列出的参数。签过的参数都要列在其中。", AllOfUrl),
    ];

    private static Mistake Escape(string code, Func<string, string> escape, string english, string chinese) =>
        new(code, SignedPart.Escaping, english, chinese, draft => draft with { Query = draft.Query with { Whole = null, Escape = escape } });

    private static Mistake Order(string code, Func<IEnumerable<EscapedPair>, IEnumerable<EscapedPair>> order, string english, string chinese) =>
        new(code, SignedPart.ParameterOrder, english, chinese, draft => draft with { Query = draft.Query with { Whole = null, Order = order } });

    private static Mistake Write(string code, Func<EscapedPair, string> write, string english, string chinese) =>
        new(code, SignedPart.Parameters, english, chinese, draft => draft with { Query = draft.Query with { Whole = null, Write = write } });

    private static Mistake Keep(string code, Func<KeyValuePair<string, string>, bool> isKept, string english, string chinese) =>
        new(code, SignedPart.Parameters, english, chinese, draft => Only(draft, isKept));

    private static SigningDraft Only(SigningDraft draft, Func<KeyValuePair<string, string>, bool> isKept) =>
        draft with { Query = draft.Query with { Whole = null, Pairs = [.. draft.Query.Pairs.Where(isKept)] } };

    private static IEnumerable<Change> LeaveOneOut(SigningScene scene) => scene.Pairs
        .Select(pair => pair.Key)
        .Distinct(StringComparer.Ordinal)
        .Take(20)
        .Select(name => new Change(draft => Only(draft, pair => pair.Key != name), DisplayText.Format(name)));

    private static IEnumerable<Change> AllOfUrl(SigningScene scene)
    {
        if (scene.Claim.SignedQueries is null)
        {
            yield break;
        }

        string[][] leftOut = [[SignatureParameters.Signature], [SignatureParameters.Signature, SignatureParameters.SignedQueries]];
        foreach (var names in leftOut)
        {
            yield return new(draft => draft with
            {
                Query = draft.Query with { Whole = null, Pairs = [.. scene.Request.Query.Where(pair => !names.Contains(pair.Key))] },
            });
        }
    }
}
