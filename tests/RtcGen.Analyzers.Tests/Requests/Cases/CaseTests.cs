namespace RtcGen.Analyzers.Tests;

public sealed class CaseTests
{
    // So that no rule loses its coverage unseen: the numbers of cases with a report and of cases without.
    private static readonly Dictionary<string, (int Reported, int Quiet)> Least = new()
    {
        ["RTC1001"] = (59, 53),
        ["RTC1002"] = (25, 23),
        ["RTC1003"] = (15, 16),
        ["RTC1004"] = (10, 9),
        ["RTC1005"] = (16, 22),
        ["RTC1006"] = (14, 13),
        ["RTC1007"] = (10, 8),
        ["RTC1008"] = (15, 13),
        ["RTC1009"] = (18, 18),
        ["RTC1101"] = (9, 6),
        ["RTC1102"] = (22, 15),
        ["RTC1103"] = (16, 14),
        ["RTC1104"] = (14, 11),
        ["RTC1105"] = (16, 17),
        ["RTC1106"] = (4, 2),
        ["RTC1107"] = (6, 6),
    };

    public static TheoryData<string, string> All()
    {
        var data = new TheoryData<string, string>();
        foreach (var (rule, code) in Cases.All)
        {
            data.Add(rule, code);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task What_is_marked_is_reported_and_nothing_else(string rule, string code)
    {
        var (expected, actual) = await CaseBook.JudgeAsync(rule, code);
        Assert.Equal(expected, actual);
    }

    [Fact]
    public void Every_rule_has_enough_cases_of_both_kinds()
    {
        var counts = Cases.All.GroupBy(one => one.Rule).ToDictionary(
            group => group.Key,
            group => (Reported: group.Count(one => one.Code.Contains("[|", StringComparison.Ordinal)), Quiet: group.Count(one => !one.Code.Contains("[|", StringComparison.Ordinal))));
        Assert.Equal(RequestRules.All.Select(rule => rule.Id), counts.Keys);
        Assert.Equal(counts.Keys, Least.Keys);
        Assert.All(Least, least =>
        {
            Assert.InRange(counts[least.Key].Reported, least.Value.Reported, int.MaxValue);
            Assert.InRange(counts[least.Key].Quiet, least.Value.Quiet, int.MaxValue);
        });
        Assert.Equal(Cases.All.Count, Cases.All.Distinct().Count());
    }
}
