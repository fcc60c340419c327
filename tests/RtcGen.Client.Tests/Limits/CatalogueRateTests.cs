using RtcGen.Schema;

namespace RtcGen.Client.Tests.Limits;

/// <summary>The compiled client knows the rate of every action, as its schema and, independently of that, the facts state it.</summary>
public sealed class CatalogueRateTests
{
    public static TheoryData<string, string> Pairs() => Catalogue.Pairs();

    [Theory]
    [MemberData(nameof(Pairs))]
    public void The_client_knows_the_rate_of_each_action(string name, string version)
    {
        var action = Catalogue.Find(name, version)!;

        var known = DefinitionOf(action).Rates;

        Assert.Equal(
            action.Rates.Select(rate => (rate.Group ?? $"{name} {version}{(rate.When is { } when ? $", {when.Text}" : string.Empty)}", rate.Calls, rate.Unit == RateUnit.Second ? 1 : 60, (int)rate.Scope)),
            known.Select(rate => (rate.Name, rate.Calls, (int)rate.Period.TotalSeconds, (int)rate.Scope)));
        Assert.All(known, rate => Assert.Equal("rtc", rate.Service));
    }

    [Fact]
    public void The_rates_are_those_of_the_facts()
    {
        var stated = Facts.All.Where(facts => facts is { IsNameOnly: false, CallsPerSecond: not null }).ToList();

        Assert.True(stated.Count > 100, $"Only {stated.Count} facts state a rate.");
        Assert.All(stated, facts => Assert.Contains(
            DefinitionOf(Catalogue.Find(facts.Action, facts.Version)!).Rates,
            rate => rate.Calls == facts.CallsPerSecond && rate.Period == TimeSpan.FromSeconds(1)));
    }

    [Fact]
    public void A_group_has_one_rate_whoever_states_it()
    {
        var groups = Catalogue.Actions
            .SelectMany(action => action.Rates.Where(rate => rate.Group is not null).SelectMany(_ => DefinitionOf(action).Rates))
            .GroupBy(rate => (rate.Service, rate.Name))
            .ToList();

        Assert.NotEmpty(groups);
        Assert.All(groups, group => Assert.Single(group.Distinct()));
        Assert.Equal(8, groups.Single(group => group.Key.Name == "messaging").Count());
    }

    private static RtcAction DefinitionOf(ActionSchema action)
    {
        var request = RandomRequest.Valid(action, seed: 0).Request;
        return (RtcAction)request.GetType().GetProperty("Action")!.GetValue(request)!;
    }
}
