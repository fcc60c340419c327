using System.Globalization;

namespace RtcGen.Cli;

/// <summary>Decides between English and Chinese.</summary>
internal static class Language
{
    private static readonly string[] Variables = ["LC_ALL", "LC_MESSAGES", "LANG"];

    /// <summary>By the first variable that is set, as POSIX has it; without one, by the culture.</summary>
    public static bool IsChinese(Func<string, string?> environment, CultureInfo culture) =>
        IsChinese(Variables.Select(environment).FirstOrDefault(value => !string.IsNullOrEmpty(value)) ?? culture.Name);

    private static bool IsChinese(string name) =>
        name.Equals("zh", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("zh-", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("zh_", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("zh.", StringComparison.OrdinalIgnoreCase);
}
