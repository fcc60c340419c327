using System.Text;
using RtcGen.Cli.Tests.Schemas;

namespace RtcGen.Cli.Tests;

/// <summary>Files and standard input that are not what a verb expects.</summary>
public sealed class InputTests : IDisposable
{
    private static readonly string[][] Verbs =
    [
        ["check", "FILE"],
        ["openapi", "FILE"],
        ["import", "FILE"],
        ["import", "sample.json", "--action", "A", "--api-version", "2024-01-01", "--service", "rtc", "--response", "FILE"],
        ["call", "ListApps", "--body", "FILE"],
        ["call", "ListApps", "--schema", "FILE"],
        ["sign", "ListApps", "--schema", "FILE"],
        ["sign", "--explain", "curl -d @FILE https://rtc.volcengineapi.com/"],
        ["list", "--schema", "FILE"],
        ["describe", "ListApps", "--schema", "FILE"],
        ["serve", "--schema", "FILE"],
    ];

    private readonly TestFolder _folder = new();

    public static TheoryData<string, int> Cases
    {
        get
        {
            var cases = new TheoryData<string, int>();
            foreach (var kind in new[] { "missing", "folder", "empty", "binary", "endless" })
            {
                for (var verb = 0; verb < Verbs.Length; verb++)
                {
                    cases.Add(kind, verb);
                }
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_file_that_is_none_is_named_in_an_error(string kind, int verb)
    {
        var name = kind + ".rtc.yaml";
        var path = Path.Combine(_folder.Path, name);
        _folder.Write("sample.json", """{"AppId":"a"}""");
        switch (kind)
        {
            case "folder":
                Directory.CreateDirectory(path);
                break;
            case "empty":
                await File.WriteAllBytesAsync(path, []);
                break;
            case "binary":
                await File.WriteAllBytesAsync(path, [0x7F, (byte)'E', (byte)'L', (byte)'F', 0, 0xFF, 0xFE, (byte)'\n', 0xC0, 0]);
                break;
            case "endless":
                await File.WriteAllTextAsync(path, new string('[', 1_000_000));
                break;
            default:
                break;
        }

        var words = Verbs[verb].Select(word => word.Replace("FILE", name, StringComparison.Ordinal)).ToArray();
        var run = await Keys.With(new Tool { Folder = _folder.Path }).RunAsync(words);

        if (words[1] == "--explain" && kind is not ("missing" or "folder"))
        {
            // Any bytes are a body.
            Assert.Contains("(authorization-missing)", run.Out, StringComparison.Ordinal);
            return;
        }

        Assert.True(run.ExitCode is ExitCode.Failure or ExitCode.Usage, $"{run.ExitCode}: {run.Error}");
        Assert.Contains(kind, run.Out + run.Error, StringComparison.Ordinal);
        Assert.True(words[0] == "check" || run.Error.StartsWith("rtcgen: error: ", StringComparison.Ordinal), run.Error);
        Assert.True(run.Error.Length < 1500, run.Error);
    }

    [Theory]
    [InlineData("call", "ListApps", "--body", "-", "--schema", "-")]
    [InlineData("import", "-", "--response", "-", "--action", "A", "--api-version", "2024-01-01")]
    [InlineData("import", "-", "-")]
    [InlineData("list", "--schema", "-", "--schema", "-")]
    public async Task Standard_input_is_read_once(params string[] args)
    {
        var input = args[0] != "import" ? TestFolder.Sound : """{"AppId":"a"}""";

        var run = await Keys.With(new Tool { Folder = _folder.Path, Input = input }).RunAsync(args);

        Assert.Equal((ExitCode.Usage, "rtcgen: error: Standard input can be read once only: - stands twice.\n"), (run.ExitCode, run.Error));
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public async Task Text_with_a_byte_order_mark_is_read_in_its_encoding(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        await File.WriteAllBytesAsync(Path.Combine(_folder.Path, "body.json"), [.. encoding.GetPreamble(), .. encoding.GetBytes("{\r\n\"RoomId\":\"房间\"\r\n}")]);
        var server = new FakeServer("""{"ResponseMetadata":{"RequestId":"R"},"Result":"ok"}""");

        var run = await Keys.With(new Tool { Folder = _folder.Path, HttpHandler = server }).RunAsync("call", "FutureAction", "--api-version", "2030-01-01", "--body", "body.json");

        Assert.Equal(ExitCode.Success, run.ExitCode);
        Assert.Equal("""{"RoomId":"房间"}""", server.Body);
    }

    [Fact]
    public async Task Bytes_that_are_no_UTF_8_are_not_sent_as_something_else()
    {
        await File.WriteAllBytesAsync(Path.Combine(_folder.Path, "body.json"), Encoding.Latin1.GetBytes("{\n\"RoomId\":\"é\"}"));

        var run = await Keys.With(new Tool { Folder = _folder.Path }).RunAsync("call", "ListApps", "--body", "body.json");

        Assert.Equal((ExitCode.Usage, "rtcgen: error: body.json(2) is not UTF-8.\n"), (run.ExitCode, run.Error));
    }

    public void Dispose() => _folder.Dispose();
}
