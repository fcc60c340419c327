using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Time.Testing;
using RtcGen.Cli.Tests.Schemas;
using RtcGen.Emulator;

namespace RtcGen.Cli.Tests;

/// <summary>Writes docs/cli.md: the sessions with what the tool really prints.</summary>
internal static partial class CliDocument
{
    private const string English = """
        # rtcgen, the tool

        [中文](cli.zh-CN.md)

        `dotnet tool install --global RtcGen.Cli` installs it. It needs .NET 8 or later.

        Output goes to standard output; errors, notes and progress go to standard error. The exit code is 0 for success, 1 when what was asked for failed, 2 for a wrong command line,
        and 130 after Ctrl+C. Colors are used on a terminal only, and not if `NO_COLOR` is set. The texts are Chinese if `LC_ALL`, `LC_MESSAGES` or `LANG` says so.

        <!-- Made from the tool by tests/RtcGen.Cli.Tests; RTCGEN_ACCEPT_SNAPSHOTS=1 writes it anew. -->

        """;

    private const string Chinese = """
        # rtcgen 命令行工具

        [English](cli.md)

        安装：`dotnet tool install --global RtcGen.Cli`。需要 .NET 8 或更高版本。

        结果写到标准输出；错误、提示和进度写到标准错误。退出码：0 成功，1 请求的事情失败，2 命令行有误，Ctrl+C 后为 130。
        只有在终端上才使用颜色，设置 `NO_COLOR` 后不使用。`LC_ALL`、`LC_MESSAGES` 或 `LANG` 为中文时，文本为中文。

        <!-- Made from the tool by tests/RtcGen.Cli.Tests; RTCGEN_ACCEPT_SNAPSHOTS=1 writes it anew. -->

        """;

    public static async Task<string> WriteAsync(bool isChinese)
    {
        var text = new StringBuilder((isChinese ? Chinese : English).ReplaceLineEndings("\n"));
        foreach (var session in Sessions.All)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {session.Title}\n\n{(isChinese ? session.Chinese : session.English)}\n");
            using var folder = new TestFolder();
            foreach (var (name, content) in session.Files)
            {
                folder.Write(name, content + "\n");
            }

            foreach (var command in session.Commands)
            {
                text.Append(command.Text.Split(' ') is ["cat", var file] ? Show(command, folder.Read(file), exitCode: 0, isChinese) : await RunAsync(command, folder, isChinese));
            }
        }

        return text.ToString();
    }

    private static async Task<string> RunAsync(SessionCommand command, TestFolder folder, bool isChinese)
    {
        var input = command.Input.Replace("@@", WrongSignature(), StringComparison.Ordinal);
        var tool = Keys.With(new Tool { Folder = folder.Path, Input = input, HttpHandler = new FakeServer(Sessions.Response) });
        tool.Environment["LC_ALL"] = isChinese ? "zh_CN.UTF-8" : "C";
        var words = ShellWords.Split(command.Text.Split(" < ")[0]).Skip(1).ToArray();
        var run = words[0] == "serve" ? await ServeAsync(words, isChinese) : await tool.RunAsync(words);
        return Show(command with { Input = input }, run.Error + run.Out, run.ExitCode, isChinese);
    }

    private static string Show(SessionCommand command, string output, int exitCode, bool isChinese)
    {
        var lines = WithoutMachine(output).ReplaceLineEndings("\n").TrimEnd().Split('\n').Select(line => line.TrimEnd()).ToList();
        if (command.Lines > 0 && lines.Count > command.Lines)
        {
            lines = [.. lines.Take(command.Lines), "…"];
        }

        var text = new StringBuilder("\n```console\n");
        if (command.Input.Length > 0)
        {
            text.Append("$ cat request.sh\n").Append(command.Input).Append('\n');
        }

        text.Append("$ ").Append(command.Text).Append('\n').AppendJoin('\n', lines).Append("\n```\n");
        return exitCode == 0 ? text.ToString() : text.Append(CultureInfo.InvariantCulture, $"\n{(isChinese ? "退出码" : "Exit code")} {exitCode}.\n").ToString();
    }

    // With one call from elsewhere, until it is cancelled.
    private static async Task<ToolRun> ServeAsync(string[] words, bool isChinese)
    {
        using var cancellation = new CancellationTokenSource();
        using var output = new WatchedWriter();
        var context = new CliContext
        {
            Out = output,
            Error = TextWriter.Null,
            In = Stream.Null,
            Environment = name => name == "LC_ALL" && isChinese ? "zh_CN.UTF-8" : null,
            Culture = CultureInfo.InvariantCulture,
            Folder = Path.GetTempPath(),
            Clock = new FakeTimeProvider(Tool.Now),
        };
        var served = CommandLine.RunAsync(context, words, cancellation.Token);
        var address = Address().Match(await output.WaitForAsync("Ctrl+C")).Value;
        var keys = EmulatorCredential.Default;
        await new Tool().RunAsync("call", "ListApps", "--force", "--endpoint", address, "--access-key", keys.AccessKey, "--secret-key", keys.SecretKey);
        var text = await output.WaitForAsync("ListApps");
        await cancellation.CancelAsync();
        return new(await served, text.Replace(address, "http://127.0.0.1:8080/", StringComparison.Ordinal), string.Empty);
    }

    private static string WithoutMachine(string text) => UserAgent().Replace(text, "rtcgen/…");

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+/", RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    [GeneratedRegex(@"rtcgen/\S+ \([^)]*\)", RegexOptions.CultureInvariant)]
    private static partial Regex UserAgent();

    // Of a signer that writes + for a space, written for itself.
    private static string WrongSignature()
    {
        var empty = Convert.ToHexStringLower(SHA256.HashData([]));
        var canonical = $"GET\n/\nAction=GetRoomOnlineUsers&AppId=app-1&RoomId=room+1&Version=2023-11-01\nhost:rtc.volcengineapi.com\nx-date:20260301T080000Z\n\nhost;x-date\n{empty}";
        var key = new[] { "20260301", "cn-north-1", "rtc", "request" }.Aggregate(Encoding.UTF8.GetBytes(Keys.Secret), Mac);
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonical)));
        return Convert.ToHexStringLower(Mac(key, $"HMAC-SHA256\n20260301T080000Z\n20260301/cn-north-1/rtc/request\n{hash}"));
    }

    private static byte[] Mac(byte[] key, string text) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text));
}
