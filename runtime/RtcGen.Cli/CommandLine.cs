using System.CommandLine;
using System.CommandLine.Help;

namespace RtcGen.Cli;

/// <summary>The tool: its verbs, and how one is run.</summary>
internal static class CommandLine
{
    /// <summary>The name in the help; the process may be called dotnet, or a test.</summary>
    private const string Name = "rtcgen";

    // A value may begin with an @, and -5 is a number.
    private static readonly ParserConfiguration Parsing = new() { ResponseFileTokenReplacer = null, EnablePosixBundling = false };

    private static readonly IVerb[] Verbs =
    [
        new ListVerb(),
        new DescribeVerb(),
        new CallVerb(),
        new SignVerb(),
        new ServeVerb(),
        new CheckVerb(),
        new CompletionVerb(),
        new ImportVerb(),
        new NewVerb(),
        new OpenApiVerb(),
    ];

    // Their command lines hold members of a request.
    private static readonly string[] MemberVerbs = ["call", "sign"];

    public static Command Create(CliContext cli)
    {
        var root = new Command(Name, cli.Say(Texts.Root))
        {
            new HelpOption { Description = cli.Say(Texts.Help), Recursive = true },
            new VersionOption { Description = cli.Say(Texts.Version) },
        };
        foreach (var verb in Verbs)
        {
            root.Subcommands.Add(verb.Create(cli));
        }

        root.Subcommands.Add(CompleteVerb.Create(cli, root));
        return root;
    }

    /// <summary>Runs the tool.</summary>
    /// <returns>The exit code, see <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(CliContext cli, IReadOnlyList<string> args, CancellationToken cancellationToken)
    {
        ParserLanguage.Use(cli);
        if (args.Count > 0 && MemberVerbs.Contains(args[0]))
        {
            (args, cli.Members) = MemberArguments.Split(args);
        }

        var parsed = Create(cli).Parse(args, Parsing);
        if (parsed.Errors.Count > 0)
        {
            WriteUsageErrors(cli, parsed);
            return ExitCode.Usage;
        }

        try
        {
            var invocation = new InvocationConfiguration { Output = cli.Out, Error = cli.Error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null };
            return await parsed.InvokeAsync(invocation, cancellationToken).ConfigureAwait(false);
        }
        catch (CliException e)
        {
            WriteError(cli, cli.Say(e.Words));
            return e.ExitCode;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return ExitCode.Cancelled;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A folder that cannot be listed, a disk that is full: the message names it.
            WriteError(cli, e.Message);
            return ExitCode.Failure;
        }
    }

    private static void WriteUsageErrors(CliContext cli, ParseResult parsed)
    {
        foreach (var error in parsed.Errors)
        {
            WriteError(cli, error.Message);
        }

        var command = parsed.CommandResult.Command;
        cli.Error.WriteLine(cli.Say(Texts.SeeHelp(command.Name == Name ? Name : $"{Name} {command.Name}")));
    }

    private static void WriteError(CliContext cli, string message) => cli.Error.WriteLine($"rtcgen: {cli.Say(Texts.Error)}: {message}");
}
