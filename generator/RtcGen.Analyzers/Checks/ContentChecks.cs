using Microsoft.CodeAnalysis;

namespace RtcGen.Analyzers;

/// <summary>The rules of strings that are more than plain text.</summary>
internal static class ContentChecks
{
    /// <summary>What is wrong with a string.</summary>
    public static IEnumerable<(DiagnosticDescriptor Rule, string English, string Chinese)> Check(string content, Bounds? count, string text) => content switch
    {
        "json" => JsonText.IsValid(text) && StringChecks.IndexOfLoneSurrogate(text) < 0 ? [] : [(RequestRules.InvalidContent, "is not JSON", "不是有效的 JSON")],
        "base64" => IsBase64(text) ? [] : [(RequestRules.InvalidContent, "is not Base64", "不是有效的 Base64")],
        "list" => CheckList(count, text),
        _ => [],
    };

    private static IEnumerable<(DiagnosticDescriptor Rule, string English, string Chinese)> CheckList(Bounds? count, string text)
    {
        var items = text.Length == 0 ? [] : text.Split(',');
        if (count is { } bounds && !bounds.Contains((decimal)items.Length))
        {
            yield return (RequestRules.WrongCount, $"lists {items.Length} items instead of {bounds.Text}", $"列出 {items.Length} 项，应为 {bounds.Text}");
        }
        else if (items.Any(item => item.Length == 0))
        {
            yield return (RequestRules.InvalidContent, "lists an empty item", "列出了空项");
        }
    }

    private static bool IsBase64(string text)
    {
        try
        {
            _ = Convert.FromBase64String(text);
            return true;
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
