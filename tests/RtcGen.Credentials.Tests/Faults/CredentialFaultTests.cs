using System.Globalization;
using System.Text;
using RtcGen.Rtc.V20201201;
using Xunit.Abstractions;

namespace RtcGen.Credentials.Tests.Faults;

/// <summary>
/// Every fault of the table against the default client, in virtual time. The table itself is kept in docs/credential-faults.md;
/// RTCGEN_ACCEPT_SNAPSHOTS=1 writes it anew.
/// </summary>
public sealed class CredentialFaultTests(ITestOutputHelper output)
{
    private static readonly string EnglishHead = $"""
        # Failures of credentials

        [中文](credential-faults.zh-CN.md)

        What a call of a client with the default options makes of {CredentialFaults.Table.Count} failures of the source of its keys, as the tests run
        them: in virtual time, with every delay half of its maximum. Times are milliseconds after the call, which is `UpdateSnapshot`.

        | failure | source asked at | attempts at | ends at | with |
        | --- | --- | --- | --- | --- |

        """;

    private static readonly string ChineseHead = $"""
        # 凭证故障

        [English](credential-faults.md)

        凭证来源出现 {CredentialFaults.Table.Count} 种故障时，使用默认选项的客户端的调用结果，由测试得出：测试使用虚拟时间，每次延迟取上限的一半。时间为调用开始后的毫秒数，
        调用的接口是 `UpdateSnapshot`。故障名称与测试中的一致，为英文。

        | 故障 | 请求凭证的时间 | 尝试的时间 | 结束时间 | 结果 |
        | --- | --- | --- | --- | --- |

        """;

    public static TheoryData<string> Names()
    {
        var names = new TheoryData<string>();
        foreach (var fault in CredentialFaults.Table)
        {
            names.Add(fault.Name);
        }

        return names;
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_fault_ends_as_the_table_says(string name)
    {
        // With the test runner's context here, what goes on after a task would go on elsewhere, while virtual time passes.
        SynchronizationContext.SetSynchronizationContext(null);
        var fault = CredentialFaults.Table.Single(one => one.Name == name);
        var clock = new JumpingClock(CredentialFaults.Start);
        using var source = new TimedServer(clock, new ScriptedServer(fault.SourceAnswers));
        using var server = new TimedServer(clock, new ScriptedServer(fault.Answers));
        var credentials = fault.Source(source, clock);
        using var client = new RtcClient(new() { Credentials = credentials, HttpHandler = server, TimeProvider = clock }, static () => 0.5);

        if (fault.EarlierCall is { } earlier)
        {
            await clock.RunAsync(credentials.GetAsync().AsTask());
            await clock.RunAsync(Task.Delay(earlier, clock));
            source.Times.Clear();
        }

        var started = (int)clock.Elapsed.TotalMilliseconds;
        var error = await Record.ExceptionAsync(
            () => clock.RunAsync(client.UpdateSnapshotAsync(new() { AppId = "app", RoomId = "room", TaskId = "task" })));

        Assert.Equal(fault.Exception, error?.GetType());
        Assert.Equal(fault.Asked, source.Times.Select(time => time - started));
        Assert.Equal(fault.Attempts, server.Times.Select(time => time - started));
        Assert.Equal(fault.EndsAt, (int)clock.Elapsed.TotalMilliseconds - started);
        if (error is RtcException failure)
        {
            Canary.None(failure);
            Assert.Equal(fault.Attempts.Length, failure.Attempts);
            Assert.False(failure.MayHaveTakenEffect);
        }

        // Each attempt after new keys is signed with them.
        Assert.Equal(server.Signatures.Count, server.Signatures.Select(static one => one[..50]).Distinct().Count());
    }

    [Theory]
    [InlineData("credential-faults.md", false)]
    [InlineData("credential-faults.zh-CN.md", true)]
    public void The_table_is_the_one_in_the_documentation(string file, bool isChinese)
    {
        var table = Print(isChinese);
        output.WriteLine(table);
        var path = Path.Combine(Repository(), "docs", file);
        if (Environment.GetEnvironmentVariable("RTCGEN_ACCEPT_SNAPSHOTS") == "1")
        {
            File.WriteAllText(path, table);
        }

        Assert.Equal(table, File.ReadAllText(path).ReplaceLineEndings("\n"));
    }

    private static string Print(bool isChinese)
    {
        var text = new StringBuilder((isChinese ? ChineseHead : EnglishHead).ReplaceLineEndings("\n"));
        foreach (var row in CredentialFaults.Table)
        {
            var outcome = row.Exception?.Name ?? (isChinese ? "成功" : "success");
            text.Append(CultureInfo.InvariantCulture, $"| {row.Name} | {string.Join(", ", row.Asked)} | {string.Join(", ", row.Attempts)} | {row.EndsAt} | {outcome} |\n");
        }

        return text.ToString();
    }

    private static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "RtcGen.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("RtcGen.sln is in no folder above the tests.");
        }

        return folder.FullName;
    }
}
