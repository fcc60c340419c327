using System.CommandLine;
using System.Globalization;
using System.Text.RegularExpressions;
using RtcGen.Cli.Files;

namespace RtcGen.Cli;

/// <summary><c>rtcgen new ACTION</c>: a schema file to begin with.</summary>
internal sealed partial class NewVerb : IVerb
{
    public Command Create(CliContext cli)
    {
        var action = new Argument<string>("ACTION") { Description = cli.Say(Texts.NewAction) };
        var version = new Option<string?>("--api-version") { Description = cli.Say(Texts.NewVersion), HelpName = "DATE" };
        var service = new Option<string>("--service") { Description = cli.Say(Texts.ImportService), DefaultValueFactory = _ => "rtc", HelpName = "SERVICE" };
        var method = new Option<string>("--method") { Description = cli.Say(Texts.NewMethod), DefaultValueFactory = _ => "POST", HelpName = "METHOD" };
        method.AcceptOnlyFromAmong("GET", "POST");
        var output = new Option<string>("--output", "-o") { Description = cli.Say(Texts.NewOutput), DefaultValueFactory = _ => ".", HelpName = "FOLDER" };
        var force = new Option<bool>("--force") { Description = cli.Say(Texts.Force) };
        var verb = new Command("new", cli.Say(Texts.New)) { action, version, service, method, output, force };
        verb.SetAction(async (result, cancellationToken) =>
        {
            var name = Valid(result.GetValue(action)!, ActionName(), Texts.BadActionName);
            var date = ValidVersion(result.GetValue(version) ?? cli.Clock.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            var text = ActionTemplate.Write(name, date, Valid(result.GetValue(service)!, ServiceName(), Texts.BadServiceName), result.GetValue(method)!);
            IReadOnlyList<(string, string)> files = [(name + ".rtc.yaml", text)];
            if (result.GetValue(output) == "-")
            {
                NewFiles.Print(cli, files);
            }
            else
            {
                await NewFiles.WriteAsync(cli, cli.FullPath(result.GetValue(output)!), files, result.GetValue(force), cancellationToken).ConfigureAwait(false);
            }

            if (result.GetValue(service) is { } other and not "rtc")
            {
                await cli.Error.WriteLineAsync(cli.Say(Texts.NewNeedsService(other))).ConfigureAwait(false);
            }

            return ExitCode.Success;
        });
        return verb;
    }

    private static string Valid(string name, Regex form, Func<string, Words> problem) =>
        form.IsMatch(name) ? name : throw new CliException(problem(name), ExitCode.Usage);

    private static string ValidVersion(string version) => DateOnly.TryParseExact(version, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
        ? version
        : throw new CliException(Texts.BadVersion(version), ExitCode.Usage);

    [GeneratedRegex(@"\A[A-Za-z][A-Za-z0-9]{0,99}\z", RegexOptions.CultureInvariant)]
    private static partial Regex ActionName();

    [GeneratedRegex(@"\A[A-Za-z][A-Za-z0-9_\-]{0,63}\z", RegexOptions.CultureInvariant)]
    private static partial Regex ServiceName();
}
