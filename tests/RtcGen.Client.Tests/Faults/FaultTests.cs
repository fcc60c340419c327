using System.Globalization;
using System.Text;
using Xunit.Abstractions;

namespace RtcGen.Client.Tests.Faults;

/// <summary>
/// Every fault of the table against the default client, in virtual time: attempts, moments, exception, request and
/// secrets. The table itself is kept in docs/faults.md; RTCGEN_ACCEPT_SNAPSHOTS=1 writes it anew.
/// </summary>
public sealed class FaultTests(ITestOutputHelper output)
{
    public static TheoryData<string> Names()
    {
        var names = new TheoryData<string>();
        foreach (var scenario in FaultScenarios.Table)
        {
            names.Add(scenario.ToString());
        }

        return names;
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_fault_ends_as_the_table_says(string name)
    {
        var scenario = FaultScenarios.Table.Single(one => one.ToString() == name);
        using var call = new FaultCall(scenario.Steps, scenario.WrongClock);

        var error = await call.RunAsync(scenario.Repeatability);

        Assert.Equal(scenario.Exception, error?.GetType());
        Assert.Equal(scenario.Attempts, call.Server.Times);
        Assert.Equal(scenario.EndsAt, call.EndedAt);
        if (error is RtcException failure)
        {
            Assert.Equal(scenario.Attempts.Length, failure.Attempts);
            Assert.Equal(scenario.MayHaveTakenEffect, failure.MayHaveTakenEffect);
            Assert.Equal(scenario.HasRequestId ? Steps.RequestId : null, (failure as RtcServiceException)?.RequestId);
            Assert.Equal(scenario.HasRequestId, failure.Message.Contains(Steps.RequestId, StringComparison.Ordinal));
            Assert.DoesNotContain("canary-of-the", failure.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_table_has_enough_rows_and_is_the_one_in_the_documentation()
    {
        var table = Print();
        output.WriteLine(table);
        Assert.InRange(FaultScenarios.Table.Count, 76, int.MaxValue);

        var path = Path.Combine(Repository(), "docs", "faults.md");
        if (Environment.GetEnvironmentVariable("RTCGEN_ACCEPT_SNAPSHOTS") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, table);
        }

        Assert.Equal(table, File.ReadAllText(path).ReplaceLineEndings("\n"));
    }

    private static string Print()
    {
        var text = new StringBuilder();
        text.Append($"""
            # Faults

            What a client with the default options makes of {FaultScenarios.Table.Count} faults, as the tests run them: in virtual time, with every
            pause half of the longest it can be. Times are milliseconds after the call. "Reads" is `GetSnapshotTask`, "repeatable" is
            `UpdateSnapshot`, and "not repeatable" is a message that is sent.

            | fault | action | attempts at | ends at | with | may have taken effect |
            | --- | --- | --- | --- | --- | --- |

            """.ReplaceLineEndings("\n"));
        foreach (var row in FaultScenarios.Table)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {row.Name} | {row.Kind} | {string.Join(", ", row.Attempts)} | {row.EndsAt} | {row.Exception?.Name ?? "success"} | {(row.Exception is null ? "" : row.MayHaveTakenEffect ? "yes" : "no")} |\n");
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
