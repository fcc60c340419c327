using System.Text;
using System.Text.Json.Nodes;
using RtcGen.Emulator;

namespace RtcGen.Cli;

/// <summary>Prints the steps of a signature. The secret key, the signing key and the session token are not shown.</summary>
/// <param name="cli">The context.</param>
/// <param name="keys">The keys that signed.</param>
internal sealed class SigningPrinter(CliContext cli, EmulatorCredential keys)
{
    public void Print(PlainRequest request, SigningSteps steps)
    {
        Step(1, Texts.StepBody, [$"SHA-256({request.Body.Length} bytes) = {steps.Draft.Payload}"]);
        Step(2, Texts.StepCanonicalRequest, Masked(steps.Draft.CanonicalRequest).Split('\n'));
        Step(3, Texts.StepCanonicalHash, [$"SHA-256 = {SignatureVerifier.HexHash(Encoding.UTF8.GetBytes(steps.Draft.CanonicalRequest))}"]);
        Step(4, Texts.StepStringToSign, steps.Draft.StringToSign.Split('\n'));
        Step(5, Texts.StepKey, KeySteps(steps.Draft.Key.Parts));
        Step(6, Texts.StepSignature, [$"HMAC(signing key, string to sign) = {steps.Signature}"]);
        Step(7, Texts.StepHeaders, steps.Headers.Select(header => $"{header.Key}: {Masked(header.Value)}"));
    }

    public void PrintJson(SigningSteps steps) => cli.Out.WriteLine(JsonText.Write(
        new JsonObject
        {
            ["canonicalRequest"] = Masked(steps.Draft.CanonicalRequest),
            ["stringToSign"] = steps.Draft.StringToSign,
            ["signature"] = steps.Signature,
            ["headers"] = new JsonObject(steps.Headers.Select(header => KeyValuePair.Create(header.Key, (JsonNode?)JsonValue.Create(Masked(header.Value))))),
        },
        cli.IsOutputTerminal));

    private static IEnumerable<string> KeySteps(IReadOnlyList<string> parts) =>
    [
        $"date key    = HMAC(secret key, \"{parts[0]}\")",
        $"region key  = HMAC(date key, \"{parts[1]}\")",
        $"service key = HMAC(region key, \"{parts[2]}\")",
        $"signing key = HMAC(service key, \"{parts[3]}\")",
    ];

    private void Step(int number, Words title, IEnumerable<string> lines)
    {
        Spectre.Console.AnsiConsoleExtensions.MarkupLineInterpolated(cli.StyledOut, $"[bold]{number}. {cli.Say(title)}[/]");
        foreach (var line in lines)
        {
            cli.Out.WriteLine(line.Length == 0 ? line : "   " + line);
        }

        cli.Out.WriteLine();
    }

    private string Masked(string text) => keys.SessionToken is { } token ? text.Replace(token, "***", StringComparison.Ordinal) : text;
}
