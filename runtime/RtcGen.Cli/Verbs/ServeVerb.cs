using System.CommandLine;
using System.Globalization;
using System.Net.Sockets;
using RtcGen.Emulator;

namespace RtcGen.Cli;

/// <summary><c>rtcgen serve</c>: runs the emulator.</summary>
internal sealed class ServeVerb : IVerb
{
    public Command Create(CliContext cli)
    {
        var port = new Option<int>("--port") { Description = cli.Say(Texts.PortOption) };
        port.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !ushort.TryParse(token.Value, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            {
                result.AddError(cli.Say(Texts.NoPort(token.Value)));
            }
        });
        var strict = new Option<bool>("--strict") { Description = cli.Say(Texts.StrictOption) };
        var rates = new Option<bool>("--rates") { Description = cli.Say(Texts.RatesOption) };
        var noConsole = new Option<bool>("--no-console") { Description = cli.Say(Texts.NoConsole) };
        var schemas = new Option<string[]>("--schema") { Description = cli.Say(Texts.SchemaOption), AllowMultipleArgumentsPerToken = true };
        var verb = new Command("serve", cli.Say(Texts.Serve)) { port, strict, rates, noConsole, schemas };
        verb.SetAction((result, cancellationToken) =>
        {
            var printer = new ServedCallPrinter(cli);
            var files = (result.GetValue(schemas) ?? []).Select(file => (file, Text: cli.ReadText(file))).ToList();

            // The emulator knows texts without names.
            Catalogue.With(files);
            var options = new RtcEmulatorOptions
            {
                Port = result.GetValue(port),
                Strict = result.GetValue(strict),
                EnforceRates = result.GetValue(rates),
                Console = !result.GetValue(noConsole),
                Schemas = [.. files.Select(file => file.Text)],
                TimeProvider = cli.Clock,
                OnCall = printer.Print,
            };
            return ServeAsync(cli, options, cancellationToken);
        });
        return verb;
    }

    private static async Task<int> ServeAsync(CliContext cli, RtcEmulatorOptions options, CancellationToken cancellationToken)
    {
        var emulator = await StartAsync(options, cancellationToken).ConfigureAwait(false);
        await using (emulator.ConfigureAwait(false))
        {
            var keys = EmulatorCredential.Default;
            await cli.Out.WriteLineAsync(cli.Say(Texts.Listening(emulator.Endpoint.ToString()))).ConfigureAwait(false);
            await cli.Out.WriteLineAsync(cli.Say(Texts.AcceptedKeys(keys.AccessKey, keys.SecretKey))).ConfigureAwait(false);
            if (options.Console)
            {
                await cli.Out.WriteLineAsync(cli.Say(Texts.ConsoleAt($"{emulator.Endpoint}_console/"))).ConfigureAwait(false);
            }

            await cli.Out.WriteLineAsync(cli.Say(Texts.PressCtrlC)).ConfigureAwait(false);
            var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            await using (cancellationToken.Register(ended.SetResult).ConfigureAwait(false))
            {
                await ended.Task.ConfigureAwait(false);
            }
        }

        // Ctrl+C is how it is meant to end.
        return ExitCode.Success;
    }

    private static async Task<RtcEmulator> StartAsync(RtcEmulatorOptions options, CancellationToken cancellationToken)
    {
        try
        {
            return await RtcEmulator.StartAsync(options, cancellationToken).ConfigureAwait(false);
        }
        catch (IOException) when (options.Port != 0)
        {
            throw new CliException(Texts.PortInUse(options.Port));
        }
        catch (Exception e) when (e is ArgumentException or SocketException)
        {
            throw CliException.From(e);
        }
    }
}
