using System.Globalization;
using System.Text.Json;

namespace RtcGen.Emulator;

/// <summary>Armed failures as the page sees and makes them.</summary>
internal static class FailureJson
{
    // A person looks at no more of them.
    private const int MostRules = 200;

    /// <exception cref="ArgumentException">The kind is unknown, or a value is out of range.</exception>
    public static EmulatorFailure ReadFailure(JsonElement body)
    {
        var seconds = body.OptionalNumber("seconds") is { } number ? TimeSpan.FromSeconds(number) : (TimeSpan?)null;
        var status = body.OptionalInteger("status");
        return body.Text("kind") switch
        {
            nameof(EmulatorFailureKind.Error) => EmulatorFailure.Error(body.Text("code"), body.OptionalText("message"), status),
            nameof(EmulatorFailureKind.TooManyRequests) => EmulatorFailure.TooManyRequests(seconds),
            nameof(EmulatorFailureKind.Delay) => EmulatorFailure.Delay(seconds ?? TimeSpan.FromSeconds(1)),
            nameof(EmulatorFailureKind.Reset) => EmulatorFailure.Reset(),
            nameof(EmulatorFailureKind.PartialResponse) => EmulatorFailure.PartialResponse(),
            nameof(EmulatorFailureKind.WrongClock) => EmulatorFailure.WrongClock(seconds ?? TimeSpan.FromHours(1)),
            nameof(EmulatorFailureKind.GatewayPage) => EmulatorFailure.GatewayPage(status ?? 502),
            var other => throw new ArgumentException($"There is no failure of the kind '{other}'."),
        };
    }

    /// <exception cref="ArgumentException">A value is out of range.</exception>
    public static EmulatorFailureFilter ReadFilter(JsonElement body) => new()
    {
        Action = body.OptionalText("action"),
        Version = body.OptionalText("version"),
        Members = body.Texts("members"),
        Times = body.OptionalInteger("times"),
        Share = body.OptionalNumber("share") ?? 1,
        AfterEffect = body.TryGetProperty("afterEffect", out var after) && after.ValueKind == JsonValueKind.True,
    };

    public static void WriteRules(Utf8JsonWriter json, IReadOnlyList<EmulatorFailureRule> rules)
    {
        json.WriteNumber("failureCount", rules.Count);
        json.WriteStartArray("failures");
        foreach (var rule in rules.Reverse().Take(MostRules))
        {
            json.WriteStartObject();
            json.WriteNumber("id", rule.Id);
            json.WriteString("kind", rule.Failure.Kind.ToString());
            json.WriteOptional("code", rule.Failure.Code);
            json.WriteOptional("message", rule.Failure.Message);
            json.WriteOptional("status", rule.Failure.HttpStatus?.ToString(CultureInfo.InvariantCulture));
            json.WriteOptional("seconds", rule.Failure.Duration?.TotalSeconds.ToString(CultureInfo.InvariantCulture));
            json.WriteOptional("action", rule.Filter.Action);
            json.WriteOptional("version", rule.Filter.Version);
            json.WriteTexts("members", rule.Filter.Members);
            json.WriteNumber("share", rule.Filter.Share);
            json.WriteBoolean("afterEffect", rule.Filter.AfterEffect);
            json.WriteNumber("count", rule.Count);
            if (rule.Remaining is { } remaining)
            {
                json.WriteNumber("remaining", remaining);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
