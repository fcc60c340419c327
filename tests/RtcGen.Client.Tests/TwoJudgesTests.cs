using System.Text.Json;
using System.Text.Json.Nodes;
using RtcGen.Emulator;
using RtcGen.Schema;

namespace RtcGen.Client.Tests;

/// <summary>
/// The generated validator and the emulator's interpreter share nothing but the schema, and must agree about every request
/// of every action: the same members refused, adjusted and ignored, by the same rules.
/// </summary>
public sealed class TwoJudgesTests
{
    private const int Rounds = 600;

    private static readonly RequestInterpreter Server = new(Catalogue.Service, Catalogue.Types);

    public static TheoryData<string, string> Pairs() => Catalogue.PairsAndLenient();

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Validator_and_emulator_agree_about_every_random_request(string name, string version)
    {
        var action = Catalogue.Find(name, version)!;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var seed = 0; seed < Rounds; seed++)
        {
            var request = RandomRequest.Wild(action, seed);
            var sent = JsonOf(request);

            var client = Client(request.Validate());
            using var document = JsonDocument.Parse(seed % 2 == 0 ? sent : OtherCase.Of(sent, action, seed));
            var server = string.Join('\n', Server.Judge(action, document.RootElement).Findings.Select(Line).Order(StringComparer.Ordinal));

            Assert.True(client == server, $"Seed {seed}: {sent[..Math.Min(sent.Length, 4000)]}\nThe validator says:\n{client}\nThe emulator says:\n{server}");
            seen.Add(client);
        }

        // Agreement means little unless rules were broken and kept.
        Assert.True(seen.Count > 1 || action.Undocumented || !HasRules(action), "Every request got the same verdict.");
    }

    // A text may be anything unless something is said of it; a number of 64 bits too.
    private static bool HasRules(ActionSchema action) => action.Rules.Count > 0 || action.Query.Concat(action.Body).Any(field =>
        (field.Required && field.Type is not (FieldType.Int32 or FieldType.Int64))
        || field.Type == FieldType.DateTime || field.Format is not null || field.Pattern is not null || field.Range is not null || field.Values.Count > 0 || field.Fields.Count > 0);

    private static string JsonOf(RandomRequest request)
    {
        var json = JsonNode.Parse((string)request.Request.GetType().GetMethod("ToJson")!.Invoke(request.Request, null)!)!.AsObject();
        foreach (var (name, value) in request.Query)
        {
            json[name] = value?.DeepClone();
        }

        return json.ToJsonString();
    }

    private static string Client(RtcValidationResult result) => string.Join('\n', result.Errors
        .Select(fault => $"{Outcome(fault)} {fault.Path} {Rule(fault.Rule)}")
        .Concat(result.Warnings.Select(warning => $"{(warning.Rule == RtcValidationRule.NoEffect ? FindingOutcome.Ignored : FindingOutcome.Accepted)} {warning.Path} {Rule(warning.Rule)}"))
        .Order(StringComparer.Ordinal));

    private static string Line(RequestFinding finding) => $"{finding.Outcome} {finding.Path} {finding.Rule}";

    private static FindingOutcome Outcome(RtcValidationError fault) => fault.ServerReaction switch
    {
        RtcServerReaction.Adjusts => FindingOutcome.Adjusted,
        _ => FindingOutcome.Rejected,
    };

    private static RequestRule Rule(RtcValidationRule rule) => rule switch
    {
        RtcValidationRule.AllowedValues => RequestRule.Values,
        RtcValidationRule.NoEffect => RequestRule.Effect,
        _ => Enum.Parse<RequestRule>(rule.ToString()),
    };
}
