using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using RtcGen.Analyzers;

namespace RtcGen.Benchmarks;

/// <summary>What the checks of requests add to a compiler run: 10 000 lines with 1 000 initialisers of requests, and as many with none.</summary>
internal static class AnalysisRace
{
    private const int Initialisers = 1000;
    private const int Rounds = 11;

    private static readonly ImmutableArray<MetadataReference> References =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path))];

    /// <summary>Runs the race and prints it.</summary>
    public static async Task RunAsync()
    {
        foreach (var (name, source) in new[] { ("1 000 initialisers of requests", Source(Initialisers)), ("no request", Source(0)) })
        {
            var shares = new List<double>();
            for (var round = 0; round < Rounds; round++)
            {
                var (compiling, checking) = await MeasureAsync(source);
                shares.Add(checking / compiling);
            }

            shares.Sort();
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"analyzers, {source.Count(c => c == '\n')} lines, {name}: {shares[Rounds / 2]:P2} of the time that the compiler takes (quarters {shares[Rounds / 4]:P2} to {shares[Rounds * 3 / 4]:P2})"));
        }
    }

    // The compiler shares what it has bound with the analyzers: what they take of their own is what they add. All on one thread.
    private static async Task<(double Compiling, double Checking)> MeasureAsync(string source)
    {
        var analyzers = typeof(RequestAnalyzer).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(DiagnosticAnalyzer)))
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!)
            .ToImmutableArray();

        var alone = Stopwatch.StartNew();
        Emit(Compile(source));
        var compiling = alone.Elapsed;

        var driver = new CompilationWithAnalyzers(Compile(source), analyzers, new CompilationWithAnalyzersOptions(new([]), onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: true));
        await driver.GetAnalyzerDiagnosticsAsync();
        var checking = TimeSpan.Zero;
        foreach (var analyzer in analyzers)
        {
            checking += (await driver.GetAnalyzerTelemetryInfoAsync(analyzer, CancellationToken.None)).ExecutionTime;
        }

        return (compiling.TotalMilliseconds, checking.TotalMilliseconds);
    }

    private static CSharpCompilation Compile(string source) => CSharpCompilation.Create(
        "Consumer",
        [CSharpSyntaxTree.ParseText(source)],
        References,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, concurrentBuild: false, nullableContextOptions: NullableContextOptions.Enable));

    private static void Emit(CSharpCompilation compilation)
    {
        var result = compilation.Emit(Stream.Null);
        if (!result.Success)
        {
            throw new InvalidOperationException(string.Join('\n', result.Diagnostics.Take(5)));
        }
    }

    // Ten lines each, of which one or none creates a request.
    private static string Source(int requests)
    {
        var source = new StringBuilder("using System.Linq;\nusing RtcGen.Rtc;\npublic static class Code\n{\n");
        for (var i = 0; i < Initialisers; i++)
        {
            var made = i < requests
                ? $"new UpdateSnapshotRequest {{ AppId = \"661e7b30\", RoomId = \"room-{i}\", TaskId = \"task\", ImageConfig = new() {{ Interval = {(i % 600) + 1} }} }}"
                : $"new System.Text.StringBuilder(\"room-{i}\") {{ Capacity = {(i % 600) + 100} }}";
            source.Append(CultureInfo.InvariantCulture, $$"""
                    public static string Do{{i}}(int[] numbers)
                    {
                        var total = 0;
                        foreach (var number in numbers.Where(static number => number > {{i}}))
                        {
                            total += number * {{i}};
                        }
                        var made = {{made}};
                        return $"{made.ToString()} {total}";
                    }

                """);
        }

        return source.Append("}\n").ToString();
    }
}
