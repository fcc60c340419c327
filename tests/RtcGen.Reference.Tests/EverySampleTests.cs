using System.Text.Json;
using RtcGen.Emulator;

namespace RtcGen.Reference.Tests;

/// <summary>The sample of every action is a request that the emulator accepts as it is.</summary>
public sealed class EverySampleTests
{
    private static readonly RequestInterpreter Judge = new(BuiltIn.Service, BuiltIn.Types);

    public static TheoryData<string, string> Actions
    {
        get
        {
            var actions = new TheoryData<string, string>();
            foreach (var action in BuiltIn.Catalogue.Actions)
            {
                actions.Add(action.Schema.Action, action.Schema.Version);
            }

            return actions;
        }
    }

    [Theory]
    [MemberData(nameof(Actions))]
    public void Sample_breaks_no_rule(string action, string version)
    {
        var reference = BuiltIn.Find(action, version);
        var verdict = Judge.Judge(reference.Schema, reference.Sample);
        Assert.True(verdict.Findings.Count == 0, $"{string.Join('\n', verdict.Findings.Select(finding => finding.Message))}\n{reference.Sample}");
    }

    [Fact]
    public void Sample_is_the_same_each_time()
    {
        var again = new ReferenceCatalogue([BuiltIn.Service], BuiltIn.Types, BuiltIn.Catalogue.Actions.Select(action => action.Schema));
        foreach (var action in BuiltIn.Catalogue.Actions)
        {
            Assert.True(JsonElement.DeepEquals(action.Sample, again.Find("rtc", action.Schema.Action, action.Schema.Version)!.Sample), action.Schema.Action);
        }
    }
}
