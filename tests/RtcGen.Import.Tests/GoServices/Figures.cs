using System.Globalization;

namespace RtcGen.Import.Tests.GoServices;

/// <summary>What became of the packages of an SDK.</summary>
internal sealed class Figures(int packages, IReadOnlyList<ImportedFile> files)
{
    private const string EnglishHead = """
        # The vendor's Go SDK as schema files

        [中文](import.zh-CN.md)

        Written by `tests/import.sh`, which imports every folder below `service/` of volcengine-go-sdk, reads the files, and compiles those of each
        service with the generator and the C# compiler. Neither the SDK nor the files are in this repository.

        """;

    private const string ChineseHead = """
        # 把官方 Go SDK 导入为 schema 文件

        [English](import.md)

        由 `tests/import.sh` 生成：导入 volcengine-go-sdk 的 `service/` 下的所有目录，读取生成的文件，并按服务用生成器和 C# 编译器编译。SDK 和这些文件都不在本仓库中。

        """;

    private readonly List<string> _faults = [];

    public IReadOnlyList<string> Faults => _faults;

    private int Unread { get; set; }

    private int Refused { get; set; }

    private int Broken { get; set; }

    private int FilesWithFaults { get; set; }

    private int CallsMade { get; set; }

    private int CallsThatDiffer { get; set; }

    private IEnumerable<ImportedFile> Actions => files.Where(file => !IsService(file));

    /// <summary>Adds the errors of one service's files.</summary>
    public void Add(int filesWithFaults, IReadOnlyList<string> unread, IReadOnlyList<string> refused, IReadOnlyList<string> broken)
    {
        FilesWithFaults += filesWithFaults;
        Unread += unread.Count;
        Refused += refused.Count;
        Broken += broken.Count;
        _faults.AddRange([.. unread, .. refused, .. broken]);
    }

    /// <summary>Adds the calls that were compared with what the vendor's SDKs send.</summary>
    public void Add((int Made, IReadOnlyList<string> Different) calls)
    {
        CallsMade += calls.Made;
        CallsThatDiffer += calls.Different.Count;
        _faults.AddRange(calls.Different);
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{packages} packages, {files.Count(IsService)} services, {Actions.Count()} actions; errors of the reader {Unread}, of the generator {Refused}, of the compiler {Broken}; calls {CallsMade}, different {CallsThatDiffer}");

    /// <summary>The document in one language.</summary>
    public string Document(bool isChinese)
    {
        string Row(string english, string chinese, int count) => string.Create(CultureInfo.InvariantCulture, $"| {(isChinese ? chinese : english)} | {count} |");
        return string.Join('\n', [
            .. (isChinese ? ChineseHead : EnglishHead).Split('\n'),
            "| | |",
            "| --- | ---: |",
            Row("folders", "目录", packages),
            Row("services (some have a folder for each version)", "服务（有的服务每个版本一个目录）", files.Count(IsService)),
            Row("actions", "接口", Actions.Count()),
            Row("files", "文件", files.Count),
            Row("actions imported without an error", "导入无错误的接口", Actions.Count() - FilesWithFaults),
            Row("errors of the reader", "读取时的错误", Unread),
            Row("errors and warnings of the generator", "生成器的错误和警告", Refused),
            Row("errors and warnings of the compiler", "编译器的错误和警告", Broken),
            Row("calls compared with what the vendor's SDKs send", "与官方 SDK 对比的调用", CallsMade),
            Row("calls that differ", "不一致的调用", CallsThatDiffer),
            string.Empty,
            isChinese ? "| 接口特征 | 接口数 |" : "| actions with | |",
            "| --- | ---: |",
            Row("a query (`GET`)", "查询参数（`GET`）", Having("\nmethod: GET\n")),
            Row("a JSON body (`POST`)", "JSON 请求体（`POST`）", Actions.Count(file => Has(file, "\nmethod: POST\n") && !Has(file, "\nencoding: form\n"))),
            Row("a form (`POST`)", "表单（`POST`）", Having("\nencoding: form\n")),
            Row("an idempotency token", "幂等令牌", Having("idempotencyToken: true")),
            Row("a map", "map", Having("type: map")),
            Row("pages", "分页", Having("\npages: {")),
            Row("a result that the SDK does not describe", "SDK 没有描述的结果", Having("\nresult: { type: json }\n")),
            Row("an older version of an action", "接口的旧版本", Having("\nsupersededBy: ")),
            Row("something left out that a query cannot hold", "因查询参数无法表示而省略的内容", Having("which is left out")),
            string.Empty,
            isChinese
                ? "整个省略的接口，其请求或响应不是所在包中的结构体，在各服务的文件中注明："
                : "Left out as a whole are the actions whose request or response is no struct of their package; the files of their services name them:",
            isChinese ? string.Join("；", LeftOut().DefaultIfEmpty("无")) + "。" : string.Join("; ", LeftOut().DefaultIfEmpty("none")) + ".",
            string.Empty,
        ]);
    }

    private static bool IsService(ImportedFile file) => file.Path.EndsWith("/service.rtc.yaml", StringComparison.Ordinal);

    private static bool Has(ImportedFile file, string text) => file.Text.Contains(text, StringComparison.Ordinal);

    private int Having(string text) => Actions.Count(file => Has(file, text));

    private IEnumerable<string> LeftOut()
    {
        const string Mark = "# not decided: the action ";
        return files.Where(IsService).SelectMany(file => file.Text.Split('\n')
            .Where(line => line.StartsWith(Mark, StringComparison.Ordinal))
            .Select(line => $"{file.Path.Split('/')[0]} {line[Mark.Length..].Split(',')[0]}"));
    }
}
