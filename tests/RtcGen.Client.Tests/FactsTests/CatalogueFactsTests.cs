using Xunit.Abstractions;

namespace RtcGen.Client.Tests.FactsTests;

public sealed class CatalogueFactsTests(ITestOutputHelper output)
{
    private static readonly Lazy<Findings> Found = new(FactsComparison.All);

    /// <summary>How many values of each kind are compared at least, so that none is passed over in silence.</summary>
    private static readonly Dictionary<string, int> Least = new(StringComparer.Ordinal)
    {
    };

    [Fact]
    public void Each_pair_with_a_known_body_has_a_schema()
    {
        var wanted = Facts.All.Where(facts => !facts.IsNameOnly).Select(facts => facts.ToString()).ToList();
        var described = Catalogue.Actions.Select(action => $"{action.Action} {action.Version}").ToList();

        Assert.Equal(244, wanted.Count);
        Assert.Empty(wanted.Except(described));
        Assert.Empty(described.Except(wanted));
    }

    [Fact]
    public void Schemas_say_what_the_facts_say_and_no_more()
    {
        var differences = Found.Value.Differences;

        differences.ToList().ForEach(output.WriteLine);
        Assert.True(differences.Count == 0, $"{differences.Count} differences:\n{string.Join('\n', differences.Take(50))}");
    }

    [Fact]
    public void Settled_conflicts_are_still_there() => Assert.Empty(Found.Value.Rotten);

    [Fact]
    public void So_many_values_of_each_kind_are_compared()
    {
        foreach (var (kind, count) in Found.Value.Compared)
        {
            output.WriteLine($"{count,6} {kind}");
        }

        Assert.Equal(Least.Keys.Order(StringComparer.Ordinal), Found.Value.Compared.Keys);
        Assert.All(Least, least => Assert.True(Found.Value.Compared[least.Key] >= least.Value, $"Only {Found.Value.Compared[least.Key]} of the kind {least.Key} are compared."));
    }

    [Fact]
    public void Every_schema_file_is_sound() => Assert.Empty(Catalogue.Faults);
}
