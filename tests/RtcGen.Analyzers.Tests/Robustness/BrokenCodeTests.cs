using RtcGen.Client.Tests;

namespace RtcGen.Analyzers.Tests;

/// <summary>An analyzer looks at code that does not compile more often than at code that does.</summary>
public sealed class BrokenCodeTests
{
    private const int Batches = 20;
    private const int TextsPerBatch = 150;

    private const string Use = """
        using System;
        using System.Collections.Generic;
        using System.Threading;
        using System.Threading.Tasks;
        using RtcGen;
        using RtcGen.Rtc;
        using Old = RtcGen.Rtc.V20201201;

        public static class Use
        {
            private const int Seconds = 601;

            public static async Task RunAsync(CancellationToken cancellationToken)
            {
                await using var client = new RtcClient(new RtcClientOptions { Credentials = new RtcCredentials("a", "b"), Region = "cn-north-1" });
                var interval = Seconds + 1;
                var config = new Old.UpdateSnapshotImageConfig { Interval = interval, Width = 1 };
                List<string> users = ["a", "a"];
                var response = await client.SendAsync(new Old.UpdateSnapshotRequest { AppId = "a b", RoomId = string.Empty, TaskId = null!, ImageConfig = config });
                if (response.Result == "ok")
                {
                    client.UpdateSnapshotAsync(new() { AppId = "a", RoomId = "b", TaskId = "c" });
                }

                foreach (var user in users)
                {
                    await new RtcClient(new RtcClientOptions()).BanRoomUserAsync(new() { AppId = "x", RoomId = "y", UserId = user }, cancellationToken);
                }
            }
        }
        """;

    public static TheoryData<int> Seeds() => [.. Enumerable.Range(0, Batches)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task No_analyzer_fails_on_code_that_is_broken_anywhere(int batch)
    {
        for (var i = 0; i < TextsPerBatch; i++)
        {
            var seed = (batch * TextsPerBatch) + i;
            var source = BrokenCode.Of(i % 2 == 0 ? Use : Written(seed), seed);

            var found = await Compiler.AnalyzeAsync(Compiler.Compile(source), AllAnalyzers.Create());

            Assert.True(!found.Any(diagnostic => diagnostic.Id == "AD0001"), $"{string.Join('\n', found.Where(diagnostic => diagnostic.Id == "AD0001"))}\n{source}");
        }
    }

    [Fact]
    public async Task The_unbroken_code_draws_what_it_should()
    {
        var compilation = Compiler.Compile(Use);

        var found = await Compiler.AnalyzeAsync(compilation, new RequestAnalyzer());

        Assert.Equal(
            ["RTC1001", "RTC1003", "RTC1009", "RTC1009", "RTC1101"],
            found.Select(diagnostic => diagnostic.Id).Order(StringComparer.Ordinal));
    }

    private static string Written(int seed)
    {
        var action = Catalogue.Actions[seed % Catalogue.Actions.Count];
        return $"public static class Request {{ public static object Make() => {RequestPrinter.Print(RandomRequest.Wild(action, (seed / 5 * 5) + 4).Request)}; }}";
    }
}
