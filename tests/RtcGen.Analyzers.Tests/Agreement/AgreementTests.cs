using System.Text;
using Microsoft.CodeAnalysis;
using RtcGen.Client.Tests;
using Xunit.Abstractions;

namespace RtcGen.Analyzers.Tests;

/// <summary>
/// The third judge: a request written as constants gets from the analyzer what its validator says of the same values. Both know
/// the schema only by the generated code, one by its attributes and one by its lines.
/// </summary>
public sealed class AgreementTests(ITestOutputHelper output)
{
    // Of 244 actions and versions, 20 000 requests and some more.
    private const int Rounds = 84;

    public static TheoryData<string, string> Pairs() => Catalogue.PairsAndLenient();

    [Theory]
    [MemberData(nameof(Pairs))]
    public async Task Analyzer_and_validator_agree_about_every_random_request(string name, string version)
    {
        var action = Catalogue.Find(name, version)!;
        var requests = Enumerable.Range(0, Rounds).Select(seed => RandomRequest.Wild(action, seed)).ToList();
        var source = new StringBuilder("#pragma warning disable CS0612, CS0618\npublic static class Requests\n{\n");
        foreach (var (request, seed) in requests.Select((request, seed) => (request, seed)))
        {
            source.Append("    public static object Request").Append(seed).Append("() => ").Append(RequestPrinter.Print(request.Request)).Append(";\n");
        }

        var compilation = Compiler.Compile(source.Append('}').ToString());
        Assert.DoesNotContain(compilation.GetDiagnostics(), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        var found = (await Compiler.AnalyzeAsync(compilation, new RequestAnalyzer())).ToLookup(SeedOf);

        var lines = source.ToString().Split('\n');
        foreach (var (request, seed) in requests.Select((request, seed) => (request, seed)))
        {
            var validator = Verdict.Of(request.Request.GetType(), request.Validate());
            var analyzer = Verdict.Of(found[seed]);
            if (validator != analyzer && !HasEmptyJson(lines[seed + 3]))
            {
                output.WriteLine(lines[seed + 3]);
                Assert.Fail($"Seed {seed}\nThe validator says:\n{validator}\nThe analyzer says:\n{analyzer}");
            }
        }
    }

    // The difference that is left: whether a JSON value is empty shows when the program parses it.
    private static bool HasEmptyJson(string line) => line.Contains("JsonDocument.Parse(\"{}\")", StringComparison.Ordinal);

    // Three lines stand before the first request.
    private static int SeedOf(Diagnostic diagnostic) => diagnostic.Location.GetLineSpan().StartLinePosition.Line - 3;
}
