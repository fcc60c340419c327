using RtcGen.Schema;
using Xunit.Abstractions;

namespace RtcGen.Client.Tests.FactsTests;

/// <summary>Whoever reads Chinese finds every action and every member described.</summary>
public sealed class ChineseTests(ITestOutputHelper output)
{
    [Fact]
    public void Every_action_has_a_Chinese_summary() =>
        Assert.Empty(Catalogue.Actions.Where(action => action.Summary.Chinese is null).Select(action => $"{action.Action} {action.Version}"));

    [Fact]
    public void Every_member_of_a_request_has_a_Chinese_summary()
    {
        var members = Catalogue.Actions.SelectMany(action => Below(action.Query.Concat(action.Body), $"{action.Action} {action.Version}"))
            .Concat(Catalogue.Types.SelectMany(types => types.Types.SelectMany(type => Below(type.Shape.Fields, $"{type.Name} {types.Version}"))))
            .ToList();

        output.WriteLine($"{members.Count} members");
        Assert.True(members.Count > 2000, $"Only {members.Count} members are there.");
        Assert.Empty(members.Where(member => member.Field.Summary?.Chinese is null).Select(member => member.Path));
    }

    [Fact]
    public void Every_summary_of_a_result_or_a_type_is_in_Chinese_too()
    {
        var members = Catalogue.Actions.SelectMany(action => Below([action.Result.Shape], $"{action.Action} {action.Version}"))
            .Concat(Catalogue.Types.SelectMany(types => types.Results.SelectMany(type => Below(type.Shape.Fields, $"{type.Name} {types.Version}"))))
            .Concat(Catalogue.Types.SelectMany(types => types.Types.Concat(types.Results).Select(type => (Path: $"{type.Name} {types.Version}", Field: type.Shape))))
            .Where(member => member.Field.Summary is not null)
            .ToList();

        output.WriteLine($"{members.Count} summaries");
        Assert.True(members.Count > 500, $"Only {members.Count} summaries are there.");
        Assert.Empty(members.Where(member => member.Field.Summary!.Chinese is null).Select(member => member.Path));
    }

    private static IEnumerable<(string Path, FieldSchema Field)> Below(IEnumerable<FieldSchema> fields, string around)
    {
        foreach (var field in fields)
        {
            var path = $"{around} {field.Name}";
            yield return (path, field);
            foreach (var inner in Below(field.Fields.Concat(field.Items is { } item ? item.Fields : []), path))
            {
                yield return inner;
            }
        }
    }
}
