using System.Text;
using Microsoft.CodeAnalysis;

namespace RtcGen.Analyzers.Tests;

/// <summary>All cases in one compilation, a method and a range of lines for each.</summary>
internal static class CaseBook
{
    private const string Start = "[|";
    private const string End = "|]";

    private const string Head = """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Text.Json;
        using RtcGen;
        using RtcGen.Rtc;
        using RtcGen.Rtc.Messaging;
        using Old = RtcGen.Rtc.V20201201;
        using static Given;

        #pragma warning disable CS0612, CS0618

        """;

    private const string Given = """
        using System;
        using System.Collections.Generic;
        using RtcGen.Rtc;

        public static class Given
        {
            public const int TooMany = 601;
            public const string Mp = "mp";
            public const string Nothing = "";
            public static readonly int Later = 601;
            public static readonly string Unknown = "?";
            public static readonly DateTimeOffset Noon = DateTimeOffset.UnixEpoch;
            public static int Next() => 601;
            public static string Name() => "";
            public static void Use(params object?[] values) { }
            public static void Fill(out int value) => value = 1;
            public static void Change(ref int value) => value = 1;
            public static void Change(ref string value) => value = "a";
            public static void Bump(this ref int value) => value = 1;
            public static int Twice(this int value) => value * 2;
            public static int Count { get; set; }
            public static RoomStream Stream(int index) => new() { UserId = "u", Index = index };
        }

        public readonly record struct Id(string Value)
        {
            public static implicit operator Id(string value) => new(value);
            public static implicit operator string(Id id) => $"id-{id.Value}";
        }

        public sealed class NoRequest
        {
            public int? Interval { get; init; }
            public int? Width { get; init; }
            public string? AppId { get; init; }
            public IReadOnlyList<string>? Names { get; init; }
        }

        """;

    private static readonly Lazy<Task<ILookup<SyntaxTree, Diagnostic>>> Found = new(FindAsync);
    private static readonly Dictionary<(string Rule, string Code), (SyntaxTree Tree, string Expected)> Trees = [];

    /// <summary>What is expected of a case and what is found, as text.</summary>
    public static async Task<(string Expected, string Actual)> JudgeAsync(string rule, string code)
    {
        var found = await Found.Value;
        var (tree, expected) = Trees[(rule, code)];
        var text = (await tree.GetTextAsync()).ToString();
        var actual = found[tree]
            .OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start)
            .ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal)
            .Select(diagnostic => $"{diagnostic.Id} {diagnostic.Location.SourceSpan.Start - BodyOf(text)} {text.Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length)}");
        return (expected, string.Join('\n', actual));
    }

    private static int BodyOf(string text) => text.IndexOf("/*body*/", StringComparison.Ordinal) + "/*body*/".Length;

    private static async Task<ILookup<SyntaxTree, Diagnostic>> FindAsync()
    {
        var compilation = Compiler.Compile(Given + OwnRequests.Source);
        var options = (Microsoft.CodeAnalysis.CSharp.CSharpParseOptions)compilation.SyntaxTrees[0].Options;
        var number = 0;
        foreach (var (rule, code) in Cases.All)
        {
            var (plain, expected) = ReadMarkup(rule, code);
            var body = plain.TrimEnd().EndsWith(';') ? plain : $"return {plain};";
            var offset = body == plain ? 0 : "return ".Length;
            var source = $"{Head}class Case{++number}\n{{\n    private int interval = 601;\n    object Make(bool flag, int number, string text, List<RoomStream> streams, IReadOnlyList<string> names, int[] numbers, MixCanvas canvas)\n    {{\n/*body*/{body}\n    }}\n}}\n";
            var tree = Microsoft.CodeAnalysis.CSharp.CSharpSyntaxTree.ParseText(source, options, $"Case{number}.cs", Encoding.UTF8);
            Trees[(rule, code)] = (tree, string.Join('\n', expected.OrderBy(one => one.Start).Select(one => $"{rule} {one.Start + offset} {one.Text}")));
            compilation = compilation.AddSyntaxTrees(tree);
        }

        var errors = compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(diagnostic => $"{diagnostic} {Line(diagnostic)}");
        Assert.Equal(string.Empty, string.Join('\n', errors));
        return (await Compiler.AnalyzeAsync(compilation, new RequestAnalyzer())).ToLookup(diagnostic => diagnostic.Location.SourceTree!);
    }

    private static string Line(Diagnostic diagnostic) => diagnostic.Location.SourceTree!.GetText().Lines[diagnostic.Location.GetLineSpan().StartLinePosition.Line].ToString();

    // Marks may stand inside each other.
    private static (string Plain, List<(int Start, string Text)> Expected) ReadMarkup(string rule, string code)
    {
        var plain = new StringBuilder();
        var open = new Stack<int>();
        var expected = new List<(int Start, string Text)>();
        for (var i = 0; i < code.Length; i++)
        {
            if (string.CompareOrdinal(code, i, Start, 0, Start.Length) == 0)
            {
                open.Push(plain.Length);
                i++;
            }
            else if (string.CompareOrdinal(code, i, End, 0, End.Length) == 0)
            {
                var start = open.Pop();
                expected.Add((start, plain.ToString(start, plain.Length - start)));
                i++;
            }
            else
            {
                plain.Append(code[i]);
            }
        }

        Assert.True(open.Count == 0, $"{rule}: {code}");
        return (plain.ToString(), expected);
    }
}
