using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.CodeAnalysis;
using RtcGen.Schema;
using Xunit.Abstractions;

namespace RtcGen.Generator.Tests;

/// <summary>
/// Schemas changed at random, each through the generator and the compiler: it gives code that compiles without a warning and
/// holds nothing that its model does not name, or it has a fault. <c>tests/fuzz.sh</c> makes the run longer and writes the figures down.
/// </summary>
public sealed class MutatedSchemaTests(ITestOutputHelper output)
{
    private const int BatchSize = 100;

    private static readonly int Wanted = int.TryParse(Environment.GetEnvironmentVariable("RTCGEN_FUZZ_SCHEMAS"), CultureInfo.InvariantCulture, out var count) ? count : 1_200;
    private static readonly int Seed = int.TryParse(Environment.GetEnvironmentVariable("RTCGEN_FUZZ_SEED"), CultureInfo.InvariantCulture, out var seed) ? seed : 1;
    private static readonly string? Report = Environment.GetEnvironmentVariable("RTCGEN_FUZZ_REPORT");

    private static readonly SchemaText Service = new(Schemas.ServicePath, Schemas.Service);

    private const string Types = """
        service: rtc
        version: "2020-12-01"
        summary: Types of a file.
        types:
          Part:
            summary: A part.
            remarks: { en: More of it., zh: 更多。 }
            fields:
              Id: { type: string, pattern: 'a+', required: true, summary: The id. }
              Kind: { type: int32, values: { 0: None, 1: Some }, default: 0, whenInvalid: default }
              Count: { type: int64, range: "[1, 600]", also: [-1], unit: s }
              Old: { type: string, deprecated: Use Id. }
              Inner: { fields: { Mode: { type: string, values: { a: First, b: Second } }, List: { type: array, count: "[0, 3]", items: { type: double, range: "(0, 1]" } } } }
            rules: [{ atLeastOne: [Id, Old], summary: One of both. }]
        results:
          Whole: { fields: { Id: { type: string, summary: The id. }, Kind: { type: int32, values: { 0: None } }, Parts: { type: array, items: { fields: { Id: { type: string } } } } } }
        """;

    private const string EnglishHead = """
        # Changed schemas through the generator

        [中文](fuzzing.zh-CN.md)

        Written by `tests/fuzz.sh`. Each schema goes through the whole generator and the C# compiler: it gives code that compiles without a
        warning and holds no type, member, statement or call that the model of its names does not have, or it has an error at its line,
        or it waits for another changed file whose error hides what it refers to.

        | what is changed | schemas | gave code | had an error | waited |
        | --- | ---: | ---: | ---: | ---: |
        """;

    private const string ChineseHead = """
        # 用变异的 schema 测试生成器

        [English](fuzzing.md)

        由 `tests/fuzz.sh` 生成。每个变异后的 schema 都经过完整的生成器和 C# 编译器，结果有三种：生成代码，编译没有警告，并且不含名称模型之外的类型、成员、语句和调用；
        在出错的行报告错误；或者因为所引用的另一个变异文件有错误而等待。

        | 变异内容 | schema 数 | 生成代码 | 报告错误 | 等待 |
        | --- | ---: | ---: | ---: | ---: |
        """;

    private static readonly List<string> Sources =
    [
        .. new[] { OtherKinds.Query, OtherKinds.Body, OtherKinds.Form }.Select(text => text.Replace("volc_observe", "rtc", StringComparison.Ordinal).Replace("format: name", "format: id", StringComparison.Ordinal)),
        AllKinds.Text, Secrets.Text, Statements.Text, RareStatementTests.Schema, Schemas.UpdateSnapshot, Types, Types,
        .. Schemas.Catalogue().Where(file => file.Path.Contains("/rtc/", StringComparison.Ordinal) && file.Text.Length < 6000 && file.Text.Contains("\naction:", StringComparison.Ordinal)).Select(file => file.Text),
    ];

    [Fact]
    public void Each_gives_code_that_compiles_and_says_what_its_model_names_or_has_a_fault()
    {
        var figures = new ConcurrentDictionary<string, Figures>(StringComparer.Ordinal);
        Parallel.For(0, (Wanted + BatchSize - 1) / BatchSize, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, batch => Run(new Random((Seed * 1_000_003) + batch), figures));

        var (made, sound) = (figures.Values.Sum(figure => figure.Made), figures.Values.Sum(figure => figure.Sound));
        output.WriteLine($"{made} changed schemas, {sound} of them gave code");
        Assert.InRange(made, Wanted, Wanted + BatchSize);

        // Otherwise the schemas are all broken, or all the same.
        Assert.InRange(sound, made / 10, made * 9 / 10);
        if (Report is not null)
        {
            File.WriteAllText(Report, Table(figures, isChinese: false));
            File.WriteAllText(Path.ChangeExtension(Report, ".zh-CN.md"), Table(figures, isChinese: true));
        }
    }

    private static void Run(Random random, ConcurrentDictionary<string, Figures> figures)
    {
        var mutations = new Mutations(random);
        var changed = Enumerable.Range(0, BatchSize).Select(i =>
        {
            var kind = Mutations.Kinds[random.Next(Mutations.Kinds.Count)];
            var text = Numbered(Sources[random.Next(Sources.Count)], i);
            return (Kind: kind, Text: new SchemaText($"/project/{i}.rtc.yaml", mutations.Change(text, kind)));
        }).ToList();
        var compiled = Compiled.From([Service, .. SharedTypes, .. changed.Select(one => one.Text)]);

        compiled.AssertSound();
        var sources = compiled.Result.GeneratedSources.Select(source => source.HintName).ToHashSet(StringComparer.Ordinal);
        var faulty = compiled.Result.Diagnostics.Where(fault => fault.Severity == DiagnosticSeverity.Error).Select(fault => fault.Location.GetLineSpan().Path).ToHashSet(StringComparer.Ordinal);
        foreach (var (kind, text) in changed)
        {
            var isFaulty = faulty.Contains(text.Path);
            var isSound = !isFaulty && NamedSchema.Read(text.Text, CancellationToken.None).File is var file && (file.Action is { } action ? sources.Contains(HintName.Create(action)) : file.Types is { } types && sources.Contains(HintName.Create(types)));

            // What it refers to may be in a file that cannot be read; then only that file is at fault.
            Assert.True(isSound || isFaulty || faulty.Count > 0, $"Neither code nor an error:\n{text.Text}");
            var one = new Figures(1, isSound ? 1 : 0, isFaulty ? 1 : 0);
            figures.AddOrUpdate(kind, one, (_, sum) => new(sum.Made + 1, sum.Sound + one.Sound, sum.Faulty + one.Faulty));
        }
    }

    private static IEnumerable<SchemaText> SharedTypes { get; } =
        [.. Schemas.Catalogue().Where(file => !file.Text.Contains("\naction:", StringComparison.Ordinal) && file.Path.Contains("/rtc/", StringComparison.Ordinal) && file.Path != Schemas.ServicePath)];

    // Each its own action or types, so that one batch has no two of a name unless a change makes them.
    private static string Numbered(string text, int number)
    {
        if (text == Types)
        {
            var ending = number.ToString("000", CultureInfo.InvariantCulture);
            return text.Replace("Part:", $"Part{ending}:", StringComparison.Ordinal).Replace("Whole:", $"Whole{ending}:", StringComparison.Ordinal);
        }

        var at = text.IndexOf("action: ", StringComparison.Ordinal);
        var end = text.IndexOf('\n', at);
        return text[..end].TrimEnd() + number.ToString("000", CultureInfo.InvariantCulture) + text[end..];
    }

    private static string Table(ConcurrentDictionary<string, Figures> figures, bool isChinese) => string.Join('\n', [
        .. (isChinese ? ChineseHead : EnglishHead).Split('\n'),
        .. Mutations.Kinds.Where(figures.ContainsKey).Select(kind => Row(isChinese ? ChineseKind(kind) : kind, figures[kind])),
        Row(isChinese ? "合计" : "all", new(figures.Values.Sum(one => one.Made), figures.Values.Sum(one => one.Sound), figures.Values.Sum(one => one.Faulty))),
        string.Empty,
        isChinese
            ? string.Create(CultureInfo.InvariantCulture, $"随机种子 {Seed}。异常：0。不能编译或含有多余内容的输出：0。")
            : string.Create(CultureInfo.InvariantCulture, $"Seed {Seed}. Exceptions: 0. Output that did not compile or held something foreign: 0."),
        string.Empty,
    ]);

    private static string ChineseKind(string kind) => kind switch
    {
        "a string" => "字符串",
        "a name" => "名称",
        "a number" => "数值",
        "a range" => "取值范围",
        "characters" => "字符",
        "lines" => "行",
        _ => kind,
    };

    private static string Row(string kind, Figures sum) =>
        string.Create(CultureInfo.InvariantCulture, $"| {kind} | {sum.Made} | {sum.Sound} | {sum.Faulty} | {sum.Made - sum.Sound - sum.Faulty} |");

    private sealed record Figures(int Made, int Sound, int Faulty);
}
