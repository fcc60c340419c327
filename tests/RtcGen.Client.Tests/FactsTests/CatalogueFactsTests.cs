using Xunit.Abstractions;

namespace RtcGen.Client.Tests.FactsTests;

public sealed class CatalogueFactsTests(ITestOutputHelper output)
{
    private static readonly Lazy<Findings> Found = new(FactsComparison.All);

    /// <summary>How many values of each kind are compared at least, so that none is passed over in silence.</summary>
    private static readonly Dictionary<string, int> Least = new(StringComparer.Ordinal)
    {
        ["alias"] = 6,
        ["also"] = 10,
        ["default"] = 1020,
        ["deprecated"] = 10,
        ["effect"] = 400,
        ["failure"] = 75,
        ["format"] = 100,
        ["hosts"] = 20,
        ["item type"] = 220,
        ["least items"] = 50,
        ["maximum"] = 500,
        ["member"] = 3130,
        ["method"] = 240,
        ["minimum"] = 500,
        ["most bytes"] = 30,
        ["most characters"] = 30,
        ["most items"] = 95,
        ["multiple"] = 65,
        ["name of a value"] = 830,
        ["namespace"] = 55,
        ["not supported"] = 9,
        ["null clears"] = 4,
        ["page"] = 210,
        ["pattern"] = 250,
        ["place"] = 3130,
        ["rate"] = 200,
        ["replaced by"] = 6,
        ["required"] = 1030,
        ["required when"] = 220,
        ["result"] = 230,
        ["result member"] = 1220,
        ["rule"] = 100,
        ["rule in words"] = 8,
        ["secret"] = 85,
        ["style"] = 1,
        ["success"] = 80,
        ["switch"] = 10,
        ["type"] = 3130,
        ["undocumented"] = 110,
        ["unique"] = 35,
        ["unit"] = 250,
        ["values"] = 430,
        ["when invalid"] = 420,
        ["window: delay"] = 20,
        ["window: lookback"] = 35,
        ["window: over span"] = 4,
        ["window: span"] = 20,
        ["window: step"] = 2,
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
