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
            names.Add(Named(scenario));
        }

        return names;
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_fault_ends_as_the_table_says(string name)
    {
        var scenario = FaultScenarios.Table.Single(one => Named(one) == name);
        await using var call = scenario.Way.IsEmulator
            ? await FaultCall.ToEmulatorAsync(scenario.WrongClock, scenario.Exception == typeof(RtcServiceException) ? "another-secret-key" : FaultCall.SecretKey)
            : new FaultCall(scenario.Steps, scenario.WrongClock, way: scenario.Way, credentials: scenario.Credentials?.Invoke());

        var error = await call.RunAsync(scenario.Repeatability);

        Assert.True(scenario.Exception == error?.GetType(), $"{error}");
        Assert.Equal(scenario.Attempts, call.Clock.Attempts);
        Assert.Equal(scenario.EndsAt, call.EndedAt);
        Assert.Equal(scenario.Received ?? scenario.Attempts.Length, call.Received);
        if (scenario.SignedWith is { } keys)
        {
            Assert.Equal(keys, call.Server.Signatures.Select(static signature => signature.Split('=')[1].Split('/')[0]));
        }

        for (var one = error; one is not null; one = one.InnerException)
        {
            Assert.DoesNotContain(one.Message, char.IsControl);
            Assert.InRange(one.Message.Length, 1, 1500);
        }

        if (error is RtcException failure)
        {
            Assert.Equal(scenario.Attempts.Length, failure.Attempts);
            Assert.Equal(scenario.MayHaveTakenEffect, failure.MayHaveTakenEffect);
            var id = (failure as RtcServiceException)?.RequestId;
            Assert.Equal(!scenario.HasRequestId ? null : scenario.Way.IsEmulator ? id : Steps.RequestId, id);
            Assert.Equal(scenario.HasRequestId, id is not null && failure.Message.Contains(id, StringComparison.Ordinal));
            Assert.Contains(scenario.Says ?? string.Empty, failure.Message, StringComparison.Ordinal);
            Assert.DoesNotContain("canary-of-the", failure.ToString(), StringComparison.Ordinal);
        }

        if (scenario.NextSucceeds)
        {
            Assert.Null(await call.RunAsync(scenario.Repeatability));
        }
    }

    [Fact]
    public async Task A_body_that_is_too_large_is_not_taken_to_its_end()
    {
        await using var call = new FaultCall([Steps.Huge]);

        await call.RunAsync(RtcIdempotency.Idempotent);
        await call.Server.DisposeAsync();

        // What was read, and what the two sockets hold.
        output.WriteLine($"{call.Server.Written} of 104 857 600 bytes were taken.");
        Assert.InRange(call.Server.Written, 10 << 20, 32 << 20);
    }

    [Fact]
    public void The_table_has_enough_rows()
    {
        Assert.InRange(FaultScenarios.Table.Count, 76, int.MaxValue);
        Assert.Equal(FaultScenarios.Table.Count, FaultScenarios.Table.Select(Named).Distinct().Count());
    }

    [Theory]
    [InlineData("faults.md", false)]
    [InlineData("faults.zh-CN.md", true)]
    public void The_table_is_the_one_in_the_documentation(string file, bool isChinese)
    {
        var table = FaultsPage.Write(isChinese);
        var path = Path.Combine(Repository.Folder, "docs", file);
        if (Environment.GetEnvironmentVariable("RTCGEN_ACCEPT_SNAPSHOTS") == "1")
        {
            File.WriteAllText(path, table);
        }

        Assert.Equal(table, File.ReadAllText(path).ReplaceLineEndings("\n"));
    }

    private static string Named(FaultScenario scenario) => $"{scenario.Name} ({scenario.Kind}, {scenario.Way.Name})";
}
