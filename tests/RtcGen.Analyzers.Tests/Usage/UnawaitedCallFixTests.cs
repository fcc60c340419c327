using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using RtcGen.CodeFixes;

namespace RtcGen.Analyzers.Tests.Usage;

/// <summary>RTC1201: its fix, and the compiler's CS4014 beside it.</summary>
public sealed class UnawaitedCallFixTests
{
    [Fact]
    public Task The_fix_awaits_where_the_function_is_async() => FixAsync(
        """
        // Kept.
        client.{|RTC1201:UpdateSnapshotAsync|}(request);
        client.{|RTC1201:UpdateSnapshotAsync|}(request).ConfigureAwait(false);
        Func<Task> later = async () => { client.{|RTC1201:SendAsync|}(request); await Task.Yield(); };
        var response = client.{|RTC1201:UpdateSnapshotAsync|}(request);
        """,
        """
        // Kept.
        await client.UpdateSnapshotAsync(request);
        await client.UpdateSnapshotAsync(request).ConfigureAwait(false);
        Func<Task> later = async () => { await client.SendAsync(request); await Task.Yield(); };
        var response = await client.UpdateSnapshotAsync(request);
        """);

    [Fact]
    public Task The_fix_awaits_where_a_body_is_an_expression() => FixAsync(
        """
        new List<UpdateSnapshotRequest>().ForEach(async one => client.{|RTC1201:UpdateSnapshotAsync|}(one));
        await Go();
        async Task Go() => client.{|RTC1201:UpdateSnapshotAsync|}(request);
        """,
        """
        new List<UpdateSnapshotRequest>().ForEach(async one => await client.UpdateSnapshotAsync(one));
        await Go();
        async Task Go() => await client.UpdateSnapshotAsync(request);
        """);

    [Fact]
    public Task The_fix_leaves_the_lines_as_they_are() => FixAsync(
        """
        if (request.AppId is null) {
          // Before.
          client.{|RTC1201:UpdateSnapshotAsync|}(request) // After.
            .ConfigureAwait(false); // End.
        }
        """,
        """
        if (request.AppId is null) {
          // Before.
          await client.UpdateSnapshotAsync(request) // After.
            .ConfigureAwait(false); // End.
        }
        """);

    [Theory]
    [InlineData("Go(() => client.{|RTC1201:UpdateSnapshotAsync|}(request)); Task Go(Action action) => Task.Run(action);")]
    [InlineData("Go(); void Go() { client.{|RTC1201:UpdateSnapshotAsync|}(request); }")]
    [InlineData("Action later = () => client.{|RTC1201:UpdateSnapshotAsync|}(request);")]
    [InlineData("client?.{|RTC1201:UpdateSnapshotAsync|}(request);")]
    [InlineData("lock (request) { client.{|RTC1201:UpdateSnapshotAsync|}(request); }")]
    [InlineData("client.{|RTC1201:ListRelayStreamItemsAsync|}(list);")]
    [InlineData("client.{|RTC1201:ListRelayStreamItemsAsync|}(list).ConfigureAwait(false);")]
    public Task There_is_no_fix_elsewhere(string statements) => FixAsync(statements, statements);

    [Fact]
    public async Task The_compiler_is_silent_where_we_speak() => Assert.Equal(
        ["RTC1201"], await FindAsync("client.UpdateSnapshotAsync(request);"));

    [Fact]
    public async Task The_compiler_is_silent_of_a_configured_call() => Assert.Equal(
        ["RTC1201"], await FindAsync("client.UpdateSnapshotAsync(request).ConfigureAwait(false);"));

    [Fact]
    public async Task The_compiler_speaks_of_other_calls() => Assert.Equal(
        ["CS4014"], await FindAsync("Task.Delay(1);"));

    [Theory]
    [InlineData(ReportDiagnostic.Suppress)]
    [InlineData(ReportDiagnostic.Info)]
    public async Task The_compiler_speaks_where_we_are_turned_down(ReportDiagnostic severity) =>
        Assert.Contains("CS4014", await FindAsync("client.UpdateSnapshotAsync(request);", severity));

    [Fact]
    public Task The_fix_awaits_in_a_program_without_a_class()
    {
        const string Program = """
            using RtcGen;
            using RtcGen.Rtc;

            var client = new RtcClient(new RtcClientOptions());
            CALL(new UpdateSnapshotRequest { AppId = "a", RoomId = "b", TaskId = "c" });

            """;
        return new UsageTest<UnawaitedCallFix>(Program.Replace("CALL", "client.{|RTC1201:UpdateSnapshotAsync|}", StringComparison.Ordinal))
        {
            FixedCode = Program.Replace("CALL", "await client.UpdateSnapshotAsync", StringComparison.Ordinal),
        }.RunAsync();
    }

    private static async Task<IEnumerable<string>> FindAsync(string statements, ReportDiagnostic? severity = null)
    {
        var compilation = Compiler.Compile(Snippets.InMethod(statements));
        if (severity is { } stated)
        {
            compilation = compilation.WithOptions(compilation.Options.WithSpecificDiagnosticOptions(ImmutableDictionary<string, ReportDiagnostic>.Empty.Add("RTC1201", stated)));
        }

        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: false, reportSuppressedDiagnostics: false);
        var all = await new CompilationWithAnalyzers(compilation, [new UsageAnalyzer(), new UnawaitedCallSuppressor()], options).GetAllDiagnosticsAsync();
        return all.Where(diagnostic => !diagnostic.IsSuppressed && diagnostic.Id is "CS4014" or "RTC1201").Select(diagnostic => diagnostic.Id);
    }

    private static Task FixAsync(string before, string after) => new UsageTest<UnawaitedCallFix>(Snippets.InMethod(before)) { FixedCode = Snippets.InMethod(after) }.RunAsync();
}
