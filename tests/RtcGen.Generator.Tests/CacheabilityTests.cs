using Microsoft.CodeAnalysis;

namespace RtcGen.Generator.Tests;

/// <summary>What runs again after an edit, counted. This is what keeps typing fast, so it is tested as a number.</summary>
public sealed class CacheabilityTests
{
    private const int Files = 100;

    // The input itself, which an edit of C# is. Only the references are taken out of it.
    private const string Compilation = WellKnownGeneratorInputs.Compilation;

    private static readonly IncrementalStepRunReason[] Untouched =
        [IncrementalStepRunReason.Cached, IncrementalStepRunReason.Unchanged];

    [Fact]
    public void The_first_run_parses_every_file_once()
    {
        var result = new Driver(Schemas.Many(Files)).Run();

        Assert.Equal(Files + 1, Count(result, TrackingNames.Parse, IncrementalStepRunReason.New));
        Assert.Equal(Files + 1, result.GeneratedSources.Length);
    }

    [Fact]
    public void An_edit_in_a_CSharp_file_parses_nothing_and_emits_nothing()
    {
        var driver = new Driver(Schemas.Many(Files));
        driver.Run();

        driver.EditCSharp();
        var result = driver.Run();

        Assert.Equal(Files + 1, Count(result, TrackingNames.Parse, IncrementalStepRunReason.Cached));
        Assert.All(Reasons(result.TrackedSteps.Where(step => step.Key != Compilation)), reason => Assert.Contains(reason, Untouched));
        Assert.All(Reasons(result.TrackedOutputSteps), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void An_edit_of_one_schema_parses_that_file_and_changes_one_output()
    {
        var texts = Schemas.Many(Files).ToArray();
        var driver = new Driver(texts);
        driver.Run();

        driver.Replace(texts[42], Edited(texts[42], "[1, 600]", "[1, 900]"));
        var result = driver.Run();

        Assert.Equal(1, Count(result, TrackingNames.Parse, IncrementalStepRunReason.Modified));
        Assert.Equal(Files, Count(result, TrackingNames.Parse, IncrementalStepRunReason.Cached));
        Assert.All(Reasons(result, TrackingNames.Index), reason => Assert.Contains(reason, Untouched));
        Assert.Equal(1, Count(result, TrackingNames.Plan, IncrementalStepRunReason.Modified));
        Assert.Equal([IncrementalStepRunReason.Modified], Reasons(result.TrackedOutputSteps).Except([IncrementalStepRunReason.Cached]));
        Assert.Single(Reasons(result.TrackedOutputSteps), IncrementalStepRunReason.Modified);
    }

    [Fact]
    public void An_edit_of_a_comment_at_the_end_emits_nothing()
    {
        var texts = Schemas.Many(Files).ToArray();
        var driver = new Driver(texts);
        driver.Run();

        driver.Replace(texts[42], new SchemaText(texts[42].Path, texts[42].GetText() + "\n# a thought\n"));
        var result = driver.Run();

        Assert.Equal(1, Count(result, TrackingNames.Parse, IncrementalStepRunReason.Unchanged));
        Assert.All(Reasons(result.TrackedOutputSteps), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void An_edit_of_the_shared_service_file_does_not_emit_its_users_again()
    {
        var texts = Schemas.Many(Files).ToArray();
        var driver = new Driver(texts);
        driver.Run();

        driver.Replace(texts[0], Edited(texts[0], "{1,128}", "{1,127}"));
        var result = driver.Run();

        Assert.Single(Reasons(result.TrackedOutputSteps), IncrementalStepRunReason.Modified);
        Assert.Equal(Files, Reasons(result.TrackedOutputSteps).Count(reason => reason == IncrementalStepRunReason.Cached));
    }

    [Fact]
    public void An_added_and_a_removed_schema_leave_the_others_alone()
    {
        var texts = Schemas.Many(Files).ToArray();
        var driver = new Driver(texts);
        driver.Run();

        var added = new SchemaText(Schemas.GetPath(Files), Schemas.Numbered(Files));
        driver.Add(added);
        var afterAdding = driver.Run();
        driver.Remove(added);
        var afterRemoving = driver.Run();

        Assert.Equal(Files + 2, afterAdding.GeneratedSources.Length);
        Assert.Equal(Files + 1, Reasons(afterAdding.TrackedOutputSteps).Count(reason => reason == IncrementalStepRunReason.Cached));
        Assert.Equal(Files + 1, afterRemoving.GeneratedSources.Length);
        Assert.Equal(Files + 1, Reasons(afterRemoving.TrackedOutputSteps).Count(reason => reason == IncrementalStepRunReason.Cached));
    }

    [Fact]
    public void Equal_options_in_a_new_object_change_nothing()
    {
        var driver = new Driver(Schemas.Many(Files));
        driver.Run();

        driver.ReplaceOptions(new ProjectOptions("/project/"));
        var result = driver.Run();

        Assert.Equal(Files + 1, Count(result, TrackingNames.Parse, IncrementalStepRunReason.Cached));
        Assert.All(Reasons(result.TrackedOutputSteps), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void Files_that_are_no_schemas_are_not_read()
    {
        var result = new Driver([new SchemaText("/project/other.yaml", "{{{"), new SchemaText("/project/a.txt", "x")]).Run();

        Assert.False(result.TrackedSteps.ContainsKey(TrackingNames.Parse));
        Assert.Empty(result.GeneratedSources);
    }

    [Fact]
    public void No_step_keeps_the_compiler_s_objects_alive()
    {
        var result = new Driver([new SchemaText(Schemas.ServicePath, Schemas.Service), new SchemaText(Schemas.UpdateSnapshotPath, Schemas.UpdateSnapshot), new SchemaText("/project/bad.rtc.yaml", "action: [")]).Run();

        string[] names = [TrackingNames.Parse, TrackingNames.Key, TrackingNames.Index, TrackingNames.Settings, TrackingNames.References, TrackingNames.Surroundings, TrackingNames.Plan];
        foreach (var name in names)
        {
            foreach (var (value, _) in result.TrackedSteps[name].SelectMany(step => step.Outputs))
            {
                ObjectGraph.RequireFreeOfRoslyn(value, name);
            }
        }
    }

    private static SchemaText Edited(SchemaText text, string old, string edited)
    {
        var before = text.GetText().ToString();
        Assert.Contains(old, before, StringComparison.Ordinal);
        return new(text.Path, before.Replace(old, edited, StringComparison.Ordinal));
    }

    private static int Count(GeneratorRunResult result, string step, IncrementalStepRunReason reason) =>
        Reasons(result, step).Count(found => found == reason);

    private static IEnumerable<IncrementalStepRunReason> Reasons(GeneratorRunResult result, string step) =>
        result.TrackedSteps[step].SelectMany(run => run.Outputs).Select(output => output.Reason);

    private static IEnumerable<IncrementalStepRunReason> Reasons(
        IEnumerable<KeyValuePair<string, System.Collections.Immutable.ImmutableArray<IncrementalGeneratorRunStep>>> steps) =>
        steps.SelectMany(step => step.Value).SelectMany(run => run.Outputs).Select(output => output.Reason);
}
