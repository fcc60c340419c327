using System.Text.RegularExpressions;

namespace RtcGen.Import.Pages;

/// <summary>What a table's column of types says.</summary>
/// <param name="Type">In the schema language; of the item, for a list. Null when the word is not known.</param>
/// <param name="IsList">Whether it is a list.</param>
/// <param name="Structure">The name of the structure that the type links to or names.</param>
/// <param name="Anchor">Where the link leads, <c>page#anchor</c> or <c>#anchor</c>.</param>
/// <param name="IsVague">Whether the word leaves open how large an integer may be.</param>
internal sealed partial record TypeText(string? Type, bool IsList, string? Structure, string? Anchor, bool IsVague)
{
    public static TypeText Of(string text)
    {
        var plain = Tag().Replace(text, string.Empty).Replace("&lt;", "<", StringComparison.Ordinal).Replace("&gt;", ">", StringComparison.Ordinal).Trim(' ', '`', '\\');
        var link = Link().Match(plain);
        var words = (link.Success ? plain.Replace(link.Value, " " + link.Groups[1].Value + " ", StringComparison.Ordinal) : plain).Trim();
        var isList = ListWord().IsMatch(words);
        var core = ListWord().Replace(words, " ").Trim(' ', '<', '>', '[', ']', '(', ')');
        var type = Known(core.ToLowerInvariant());
        if (link.Success || type is null)
        {
            var name = (link.Success ? link.Groups[1].Value : Of().Replace(core, string.Empty)).Trim();
            return new(link.Success || name.Length > 0 ? "object" : null, isList, name.Length > 0 ? name : null, link.Success ? link.Groups[2].Value : null, false);
        }

        return new(type, isList, null, null, core.Equals("int", StringComparison.OrdinalIgnoreCase));
    }

    private static string? Known(string word) => word switch
    {
        "string" or "str" or "text" => "string",
        "integer" or "int" or "int32" or "uint32" or "uint" or "short" => "int32",
        "long" or "int64" or "uint64" or "bigint" => "int64",
        "float" or "double" or "number" or "decimal" or "float32" or "float64" => "double",
        "boolean" or "bool" => "boolean",
        "object" or "struct" => "object",
        "json" or "any" or "interface{}" or "interface" => "json",
        _ when word.Contains("map", StringComparison.Ordinal) => "json",
        _ => null,
    };

    [GeneratedRegex("<[a-zA-Z/][^<>]{0,300}>", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();

    [GeneratedRegex(@"\[([^\[\]]{1,100})\]\(([^()\s]{1,300})\)", RegexOptions.CultureInvariant)]
    private static partial Regex Link();

    [GeneratedRegex(@"\A\s*(?:array|list|数组)(?:\s+of\b|\b|(?=<))|\[\]", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex ListWord();

    [GeneratedRegex(@"\A(?:object|struct)\s+of\s+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Of();
}
