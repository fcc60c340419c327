using System.Globalization;
using System.Reflection;
using System.Text;
using RtcGen.Rtc;
using RtcGen.Schema;

namespace RtcGen.Documents.Tests;

/// <summary>The part of docs/errors.md that is made from the error catalogue; what stands above it is written by hand.</summary>
internal static class ErrorsPage
{
    private const string Begin = "<!-- catalogue:begin -->\n";
    private const string Note = "<!-- Made from schema/rtc/service.rtc.yaml by tests/RtcGen.Documents.Tests; RTCGEN_ACCEPT_SNAPSHOTS=1 writes it anew. -->\n";

    // The comments that part the catalogue; the first part has no heading in the file that another could take.
    private static readonly (string Comment, string English, string Chinese)[] Parts =
    [
        ("# Codes of the gateway.", "Errors of all services", "所有服务共有的错误"),
        ("# Codes of the RTC service itself.", "Errors of RTC", "RTC 的错误"),
        ("# Codes of the messaging actions", "Errors of messaging (IM)", "即时通讯（IM）的错误"),
    ];

    private static readonly Dictionary<string, string> Constants = typeof(RtcErrors)
        .GetProperties(BindingFlags.Public | BindingFlags.Static)
        .Where(property => property.PropertyType == typeof(RtcErrorCode))
        .ToDictionary(property => ((RtcErrorCode)property.GetValue(null)!).Value, property => property.Name, StringComparer.Ordinal);

    public static string Write(string page, bool isChinese)
    {
        var begin = page.IndexOf(Begin, StringComparison.Ordinal);
        return begin < 0 ? throw new InvalidOperationException($"The page has no line {Begin.TrimEnd()}.") : page[..(begin + Begin.Length)] + Note + Tables(isChinese);
    }

    public static bool MayHaveTakenEffect(ErrorSchema error) => error.Effect != ErrorEffect.None || error.Retry == RetryClass.Unclear;

    private static string Tables(bool isChinese)
    {
        var lines = File.ReadAllLines(Catalogue.ServicePath).ToList();
        int[] starts = [.. Parts.Select(part => lines.FindIndex(line => line.TrimStart().StartsWith(part.Comment, StringComparison.Ordinal)))];
        Assert.Equal(starts.Order(), starts);
        Assert.True(starts[0] >= 0);
        var text = new StringBuilder();
        for (var part = 0; part < Parts.Length; part++)
        {
            var end = part + 1 < starts.Length ? starts[part + 1] : lines.Count;
            text.Append("\n## ").Append(isChinese ? Parts[part].Chinese : Parts[part].English).Append("\n\n");
            text.Append(isChinese
                ? "| 错误码 | 常量 | CodeN | HTTP | 含义 | 处理办法 | 重试 | 可能已生效 |\n"
                : "| code | constant | CodeN | HTTP | meaning | remedy | retried | may have taken effect |\n");
            text.Append("| --- | --- | --- | --- | --- | --- | --- | --- |\n");
            foreach (var error in Catalogue.Service.Errors.Where(error => error.Line > starts[part] && error.Line <= end))
            {
                text.Append(Row(error, isChinese));
            }
        }

        return text.ToString();
    }

    private static string Row(ErrorSchema error, bool isChinese)
    {
        var remedy = error.Remedy is null ? string.Empty : Catalogue.Cell(error.Remedy, isChinese);
        return $"| `{error.Code}` | `{Constants[error.Code]}` | {Number(error.CodeN)} | {Number(error.Http)} | {Catalogue.Cell(error.Summary, isChinese)} | {remedy} | {Retry(error.Retry, isChinese)} | {(error.Effect == ErrorEffect.Partial ? InPart(isChinese) : YesOrNo(MayHaveTakenEffect(error), isChinese))} |\n";
    }

    private static string Retry(RetryClass retry, bool isChinese) => retry switch
    {
        RetryClass.Refused => isChinese ? "是" : "yes",
        RetryClass.Unclear => isChinese ? "幂等时" : "if idempotent",
        RetryClass.Clock => isChinese ? "一次，校正时钟后" : "once, with the server's time",
        RetryClass.Credentials => isChinese ? "一次，换新凭证后" : "once, with new credentials",
        _ => YesOrNo(false, isChinese),
    };

    private static string InPart(bool isChinese) => isChinese ? "部分已生效" : "in part";

    private static string YesOrNo(bool yes, bool isChinese) => (yes, isChinese) switch
    {
        (true, true) => "是",
        (true, false) => "yes",
        (false, true) => "否",
        (false, false) => "no",
    };

    private static string Number(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? string.Empty;
}
