using System.Text.RegularExpressions;
using RtcGen.Schema.Reading;

namespace RtcGen.Schema.Tests;

// Every example of the reference is put into a file in which its references lead somewhere, and read.
public sealed class ReferenceExampleTests
{
    private const string Members = """
        AppId: { type: string, required: true }
        RoomId: { type: string, required: true }
        TaskId: { type: string, required: true }
        Property: { type: boolean }
        Binary: { type: boolean }
        To: { type: array, items: { type: string } }
        OS: { type: array, items: { type: string } }
        MaxIdleTime: { type: int32 }
        PageNum: { type: int64 }
        PageSize: { type: int64 }
        Canvas: { fields: { Width: { type: int32 } } }
        Mode: { type: int32 }
        StreamMode: { type: int32 }
        LayoutMode: { type: int32 }
        TranscodeMode: { type: int32 }
        MainVideoStream: { type: Stream }
        UserId: { type: string }
        StartTime: { type: string }
        EndTime: { type: string }
        EndPointId: { type: string }
        BotId: { type: string }
        voice_id: { type: string }
        timber_weights: { fields: { A: { type: double } } }
        ServerMessageUrl: { type: string }
        ServerMessageSignature: { type: string }
        AgentConfig: { fields: { UserId: { type: string }, TargetUserId: { type: array, items: { type: string } }, ServerMessageURLForRTS: { type: string } } }
        SubtitleConfig: { fields: { ServerMessageUrl: { type: string } } }
        Forward: { type: array, items: { type: double } }
        Right: { type: array, items: { type: double } }
        Up: { type: array, items: { type: double } }
        TargetStreams: { fields: { StreamList: { type: array, items: { fields: { Index: { type: int32 }, UserId: { type: string } } } } } }
        ExcludeStreams: { fields: { StreamList: { type: array, items: { fields: { UserId: { type: string } } } } } }
        Encode: { fields: { VideoWidth: { type: int32 }, VideoHeight: { type: int32 } } }
        Layout: { fields: { LayoutMode: { type: int32 }, CustomLayout: { fields: { Regions: { type: array, items: { fields: { StreamIndex: { type: int32 } } } } } } } }
        """;

    private static readonly Dictionary<string, string> Head = new(StringComparer.Ordinal)
    {
        ["action"] = "action: DoIt",
        ["version"] = "version: 2020-12-01",
        ["service"] = "service: rtc",
        ["method"] = "method: POST",
        ["summary"] = "summary: Does it.",
        ["result"] = "result: { fields: { Total: { type: int64 }, HasMore: { type: boolean }, RoomList: { type: array, items: { type: string } } } }",
    };

    // What a member must say besides, where its example alone is none.
    private static readonly Dictionary<string, string> Besides = new(StringComparer.Ordinal)
    {
        ["type"] = "",
        ["csharp"] = "fields: { A: { type: string } }",
        ["range"] = "type: double",
        ["also"] = "type: int32\nrange: \"[1, 2]\"",
        ["multipleOf"] = "type: int32",
        ["values"] = "type: int32",
        ["meaning"] = "type: int32",
        ["open"] = "type: int32\nvalues: { 1: One }",
        ["ignoreCase"] = "type: string\nvalues: { one: One }",
        ["switch"] = "fields: { Enable: { type: boolean } }",
        ["unit"] = "type: int32",
        ["items"] = "type: array",
        ["count"] = "type: array\nitems: { type: string }",
        ["unique"] = "type: array\nitems: { fields: { Index: { type: int32 } } }",
        ["default"] = "type: array\nitems: { type: int32 }",
        ["whenInvalid"] = "type: int32\ndefault: 1",
    };

    private static readonly string Language = SchemaFolder.Read("LANGUAGE.md").ReplaceLineEndings("\n");

    public static TheoryData<string> Entries => [.. Blocks("```yaml\n(.*?)```").Where(block => !IsFile(block)).SelectMany(TopLevel)];

    public static TheoryData<string> Files => [.. Blocks("```yaml\n(.*?)```").Where(IsFile)];

    public static TheoryData<string, string> ActionKeys => Examples("An action");

    public static TheoryData<string, string> MemberKeys => Examples("A member");

    public static TheoryData<string, string> Rules => Examples("Rules");

    public static TheoryData<string> Conditions => [.. ConditionForms];

    private static List<string> ConditionForms =>
        [.. Regex.Matches(Part("Conditions and paths"), @"^\| `(.+?)` \|", RegexOptions.Multiline).Select(row => row.Groups[1].Value)];

    [Theory]
    [MemberData(nameof(Entries))]
    public void An_example_in_a_block_reads_in_its_place(string entry)
    {
        var key = entry[..entry.IndexOf(':', StringComparison.Ordinal)];
        Reading.Action(SchemaKeys.Action.Contains(key) ? Document(key, entry) : Document(null, null, entry));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void An_example_of_a_whole_file_reads(string file) =>
        Assert.Empty(SchemaReader.Read(file, CancellationToken.None).Diagnostics);

    [Theory]
    [MemberData(nameof(ActionKeys))]
    public void An_example_of_an_actions_key_reads(string key, string example) => Reading.Action(Document(key, example));

    [Theory]
    [MemberData(nameof(MemberKeys))]
    public void An_example_of_a_members_key_reads(string key, string example)
    {
        var besides = Besides.GetValueOrDefault(key, "type: string");
        var lines = (besides + "\n" + example).Trim('\n').Replace("\n", "\n  ", StringComparison.Ordinal);
        Reading.Action(Document(null, null, "Thing:\n  " + lines));
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void An_example_of_a_rule_reads(string key, string example)
    {
        var by = key == "disjoint" ? "\n    by: UserId" : string.Empty;
        Assert.Single(Reading.Action(Document("rules", $"rules:\n  - {example}{by}")).Rules);
    }

    [Theory]
    [MemberData(nameof(Conditions))]
    public void A_form_of_a_condition_reads(string condition) =>
        Assert.Single(Reading.Action(Document("rules", $"rules:\n  - server: x\n    when: {condition}")).Rules[0].When!.Terms);

    [Fact]
    public void Every_form_of_a_condition_is_shown() =>
        Assert.Equal(
            Enum.GetValues<ConditionTest>(),
            ConditionForms.Select(form => Reading.Action(Document("rules", $"rules:\n  - server: x\n    when: {form}")).Rules[0].When!.Terms[0].Test));

    private static bool IsFile(string block) => block.StartsWith("service:", StringComparison.Ordinal);

    private static IEnumerable<string> Blocks(string pattern) =>
        Regex.Matches(Language, pattern, RegexOptions.Singleline)
            .Select(match => match.Groups[1].Value)
            .Where(block => !block.StartsWith('#'));

    private static IEnumerable<string> TopLevel(string block) => Regex.Split(block.TrimEnd('\n'), @"\n(?=\S)");

    private static TheoryData<string, string> Examples(string heading)
    {
        var examples = new TheoryData<string, string>();
        var table = Part(heading).Split("\n\n").First(part => part.Contains("| example |", StringComparison.Ordinal));
        foreach (Match row in Regex.Matches(table, @"^\| `(\w+)` \|.*\| `([^`]+)` \|$", RegexOptions.Multiline))
        {
            examples.Add(row.Groups[1].Value, row.Groups[2].Value);
        }

        return examples;
    }

    private static string Part(string heading) => Regex.Match(Language, $@"\n## {heading}\n(.*?)\n## ", RegexOptions.Singleline).Groups[1].Value;

    // The examples' own members stand in for those of the same name.
    private static string Document(string? key, string? entry, string members = "")
    {
        var own = members.Length == 0 ? string.Empty : members[..members.IndexOf(':', StringComparison.Ordinal)];
        var others = Members.ReplaceLineEndings("\n").Split('\n').Where(line => !line.StartsWith(own + ":", StringComparison.Ordinal));
        var body = string.Join('\n', others.Append(members).Where(line => line.Length > 0)).Replace("\n", "\n  ", StringComparison.Ordinal);
        var lines = Head.Where(pair => pair.Key != key).Select(pair => pair.Key == "result" && entry?.Contains("again:", StringComparison.Ordinal) == true ? "result: { type: string }" : pair.Value);
        return string.Join('\n', [.. lines, entry ?? string.Empty, "body:", "  " + body, string.Empty]);
    }
}
