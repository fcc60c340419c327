using Xunit.Abstractions;

namespace RtcGen.Client.Tests;

public sealed class CatalogueFactsTests(ITestOutputHelper output)
{
    [Fact]
    public void Each_of_the_175_pairs_with_a_known_body_has_a_schema()
    {
        var wanted = Facts.All.Where(facts => !facts.IsNameOnly).Select(facts => facts.ToString()).ToList();
        var described = Catalogue.Actions.Select(action => $"{action.Action} {action.Version}").ToList();
        var missing = wanted.Except(described).ToList();
        missing.ForEach(output.WriteLine);

        Assert.Equal(175, wanted.Count);
        Assert.Empty(missing);
        Assert.Empty(described.Except(wanted));
    }

    [Fact]
    public void Every_parameter_and_result_member_is_in_the_schema_as_the_facts_state_it()
    {
        var missing = new List<string>();
        foreach (var facts in Facts.All)
        {
            // A pair without a schema is another test's finding.
            if (Catalogue.Find(facts.Action, facts.Version) is { } action)
            {
                var comparison = new FactsComparison(action);
                comparison.Compare(facts);
                missing.AddRange(comparison.Missing);
            }
        }

        missing.ForEach(output.WriteLine);
        Assert.True(missing.Count == 0, $"{missing.Count} statements are not in the schemas:\n{string.Join('\n', missing.Take(50))}");
    }

    [Fact]
    public void Rules_reactions_and_effects_are_those_of_the_facts_and_nothing_is_guessed()
    {
        var differences = new List<string>();
        foreach (var facts in Facts.All)
        {
            if (Catalogue.Find(facts.Action, facts.Version) is { } action)
            {
                var comparison = new RuleFacts(action);
                comparison.Compare(facts);
                differences.AddRange(comparison.Differences);
            }
        }

        differences.ForEach(output.WriteLine);
        Assert.True(differences.Count == 0, $"{differences.Count} differences:\n{string.Join('\n', differences.Take(50))}");
    }

    [Fact]
    public void Every_schema_file_is_sound() => Assert.Empty(Catalogue.Faults);

    [Fact]
    public void Snapshot_recording_and_push_are_described_in_Chinese_too()
    {
        string[] families = ["Snapshot", "Record", "PushSingleStream", "PushMixedStream", "PushStreamToCDN"];
        var actions = Catalogue.Actions.Where(action => families.Any(family =>
            action.Action.Contains(family, StringComparison.Ordinal) && !action.Action.Contains("WB", StringComparison.Ordinal))).ToList();

        Assert.NotEmpty(actions);
        Assert.All(actions, action => Assert.NotNull(action.Summary.Chinese));
        Assert.All(
            actions.SelectMany(action => action.Query.Concat(action.Body), (action, field) => (action, field)),
            pair => Assert.True(pair.field.Summary?.Chinese is not null, $"{pair.action.Action} {pair.action.Version} {pair.field.Name} has no Chinese summary."));
    }
}
