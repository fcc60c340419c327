namespace RtcGen.Cli.Tests.Schemas;

public sealed class ImportTests : IDisposable
{
    private const string Request = """{ "AppId": "a", "Count": 5, "Parts": [{ "Size": 1 }, { "Size": 2.5 }] }""";
    private const string Response = """{ "ResponseMetadata": { "RequestId": "r", "Action": "StartThing", "Version": "2024-01-01", "Service": "rtc" }, "Result": { "TaskId": "t" } }""";

    private static readonly string Sources = Path.Combine(AppContext.BaseDirectory, "sources");
    private readonly TestFolder _folder = new();

    [Fact]
    public async Task Samples_become_a_file_that_passes_the_check()
    {
        _folder.Write("request.json", Request);
        _folder.Write("response.json", Response);

        var run = await _folder.RunAsync("import", "request.json", "--response", "response.json", "-o", "schema");

        Assert.Equal(new(ExitCode.Success, $"{Path.Combine("schema", "rtcgen.schema.json")}\n{Path.Combine("schema", "rtc", "2024-01-01", "StartThing.rtc.yaml")}\n", string.Empty), run);
        await AssertPassesAsync("schema");
    }

    [Fact]
    public async Task A_sample_from_a_pipe_goes_to_standard_output()
    {
        var run = await new Tool { Folder = _folder.Path, Input = Request }.RunAsync("import", "-", "--action", "Do", "--api-version", "2024-01-01", "--service", "rtc", "--method", "GET");

        Assert.Equal(ExitCode.Success, run.ExitCode);
        Assert.Contains("action: Do\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("\nquery:\n", run.Out, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder.Path));
    }

    [Fact]
    public async Task A_documentation_page_is_seen_to_be_one()
    {
        var run = await _folder.RunAsync("import", Path.Combine(Sources, "UpdateSnapshot.md"), "-o", ".");

        Assert.Equal($"rtcgen.schema.json\n{Path.Combine("rtc", "2020-12-01", "UpdateSnapshot.rtc.yaml")}\n", run.Out);
        Assert.StartsWith("# yaml-language-server: $schema=../../rtcgen.schema.json\n", _folder.Read("rtc/2020-12-01/UpdateSnapshot.rtc.yaml"), StringComparison.Ordinal);
        Assert.Contains("format: id", _folder.Read("rtc/2020-12-01/UpdateSnapshot.rtc.yaml"), StringComparison.Ordinal);
        await AssertPassesAsync(".");
    }

    [Theory]
    [InlineData("Sdk", 5)]
    [InlineData("Sdk/service/shop", 1)]
    public async Task Packages_of_a_Go_SDK_become_services(string folder, int services)
    {
        var run = await _folder.RunAsync("import", Path.Combine(Sources, folder), "-o", "schema");

        Assert.Equal(ExitCode.Success, run.ExitCode);
        Assert.InRange(Directory.EnumerateFiles(_folder.Path, "service.rtc.yaml", SearchOption.AllDirectories).Count(), 1, services);
        await AssertPassesAsync("schema");
    }

    [Theory]
    [InlineData("json")]
    [InlineData("yaml")]
    public async Task A_document_of_ours_becomes_the_files_that_it_was_made_of(string extension)
    {
        await _folder.RunAsync("openapi", "-o", "api." + extension, "--language", "zh");

        var run = await _folder.RunAsync("import", "api." + extension, "-o", "schema");

        Assert.True(run.Out.Split('\n').Length > 175, run.Error);
        await AssertPassesAsync("schema");
    }

    [Fact]
    public async Task Nothing_is_written_if_one_of_the_files_exists()
    {
        _folder.Write("rtc/2020-12-01/UpdateSnapshot.rtc.yaml", "mine");

        var run = await _folder.RunAsync("import", Path.Combine(Sources, "UpdateSnapshot.md"), "-o", ".");

        Assert.Equal(ExitCode.Failure, run.ExitCode);
        Assert.Equal("mine", _folder.Read("rtc/2020-12-01/UpdateSnapshot.rtc.yaml"));
    }

    [Theory]
    [InlineData("{ \"AppId\":\n\n oops }", "request.json(3): The request is not JSON")]
    [InlineData("[1]", "request.json(1): The request is no JSON object.")]
    [InlineData("{}", "request.json(1): Nothing says what 'Action' is")]
    [InlineData("some text", "request.json is neither a documentation page")]
    [InlineData("openapi: 3.1.0\npaths: {\n", "request.json(")]
    [InlineData("openapi: 3.1.0\npaths: { /users: { get: { x-rtcgen-service: rtc } } }\n", "The path '/users' does not name an action")]
    public async Task What_cannot_be_read_is_an_error_with_file_and_line(string text, string message)
    {
        _folder.Write("request.json", text);

        var run = await _folder.RunAsync("import", "request.json");

        Assert.Equal(ExitCode.Failure, run.ExitCode);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Out);
    }

    public void Dispose() => _folder.Dispose();

    private async Task AssertPassesAsync(string folder)
    {
        var check = await _folder.RunAsync("check", folder);
        Assert.Equal((ExitCode.Success, string.Empty), (check.ExitCode, string.Join('\n', check.Out.Split('\n').Where(line => !line.Contains(": info ", StringComparison.Ordinal)))));
    }
}
