using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using CsCheck;
using RtcGen.Emulator;
using RtcGen.Rtc.V20201201;
using RtcGen.Schema;

namespace RtcGen.EndToEnd.Tests;

/// <summary>
/// The generated validator and the emulator's interpreter share nothing but the schema, and must agree about every request:
/// the same members refused by the same rules, the same adjusted to the same values, the same ignored, in the same order.
/// </summary>
public sealed class TwoJudgesTests
{
    private static readonly ActionSchema Action = Read("rtc/2020-12-01/UpdateSnapshot.rtc.yaml").Action!;
    private static readonly RequestInterpreter Server = new(Read("rtc/service.rtc.yaml").Service!);

    private static readonly string[] Expected =
    [
        "refused $.AppId Required",
        "refused $.AppId Pattern",
        "refused $.BusinessId Pattern",
        "refused $.RoomId Required",
        "refused $.RoomId Pattern",
        "refused $.TaskId Required",
        "refused $.TaskId Pattern",
        "adjusted $.ImageConfig.Format Values to 0",
        "adjusted $.ImageConfig.Width Range to 0",
        "adjusted $.ImageConfig.Height Range to 0",
        "adjusted $.ImageConfig.Interval Range to 2",
        "ignored $.ImageConfig.Format",
        "ignored $.ImageConfig.Width",
        "ignored $.ImageConfig.Height",
    ];

    [Fact]
    public void Validator_and_emulator_agree_about_every_random_request()
    {
        var seen = new ConcurrentDictionary<string, int>();
        RandomRequests.All.Sample(
            request =>
            {
                var (client, server) = (Client(request.Validate()), ServerVerdict(request));
                Assert.True(client == server, $"The validator says:\n{client}\nThe emulator says:\n{server}");
                foreach (var line in client.Split('\n'))
                {
                    seen.AddOrUpdate(line, 1, static (_, count) => count + 1);
                }
            },
            iter: RandomRequests.Count,
            print: RandomRequests.Print);

        // Agreement means little unless every rule was broken, and kept, many times.
        Assert.Equal(Expected.Append("nothing").Order(), seen.Keys.Order());
        Assert.All(seen, pair => Assert.True(pair.Value > RandomRequests.Count / 1000, $"{pair.Key}: {pair.Value}"));
    }

    [Fact]
    public void The_emulator_remembers_what_was_sent_or_the_default_and_nothing_ignored() => RandomRequests.All.Sample(
        request =>
        {
            var values = Judge(request).Values;
            var interval = request.ImageConfig?.Interval is >= 1 and <= 600 and var given ? given : 2;
            Assert.Equal(interval.ToString(CultureInfo.InvariantCulture), values["ImageConfig.Interval"]);
            Assert.All(["Format", "Width", "Height"], name => Assert.False(values.ContainsKey($"ImageConfig.{name}")));
        },
        iter: RandomRequests.Count / 10,
        print: RandomRequests.Print);

    private static string Client(RtcValidationResult result) => Lines(
        result.Errors
            .Where(fault => fault.ServerReaction != RtcServerReaction.Adjusts)
            .Select(fault => $"refused {fault.Path} {Rule(fault.Rule)}"),
        result.Errors
            .Where(fault => fault.ServerReaction == RtcServerReaction.Adjusts)
            .Select(fault => $"adjusted {fault.Path} {Rule(fault.Rule)} to {fault.ServerUses}"),
        result.Warnings.Select(warning => $"ignored {warning.Path}"));

    private static string ServerVerdict(UpdateSnapshotRequest request)
    {
        var findings = Judge(request).Findings;
        return Lines(
            findings
                .Where(finding => finding.Outcome == FindingOutcome.Rejected)
                .Select(finding => $"refused {finding.Path} {finding.Rule}"),
            findings
                .Where(finding => finding.Outcome == FindingOutcome.Adjusted)
                .Select(finding => $"adjusted {finding.Path} {finding.Rule} to {finding.Used}"),
            findings
                .Where(finding => finding.Outcome == FindingOutcome.Ignored)
                .Select(finding => $"ignored {finding.Path}"));
    }

    private static RequestVerdict Judge(UpdateSnapshotRequest request)
    {
        using var document = JsonDocument.Parse(request.ToJson());
        return Server.Judge(Action, document.RootElement);
    }

    private static string Lines(params IEnumerable<string>[] parts)
    {
        var text = string.Join('\n', parts.SelectMany(part => part));
        return text.Length == 0 ? "nothing" : text;
    }

    private static RequestRule Rule(RtcValidationRule rule) => rule switch
    {
        RtcValidationRule.Required => RequestRule.Required,
        RtcValidationRule.Pattern => RequestRule.Pattern,
        RtcValidationRule.Length => RequestRule.Length,
        RtcValidationRule.Range => RequestRule.Range,
        RtcValidationRule.AllowedValues => RequestRule.Values,
        RtcValidationRule.NoEffect => RequestRule.Effect,
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, "No server sees this."),
    };

    private static SchemaFile Read(string name)
    {
        using var stream = typeof(RtcEmulator).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return SchemaReader.Read(reader.ReadToEnd());
    }
}
