namespace RtcGen.Cli.Tests.Schemas;

public sealed class NewTests : IDisposable
{
    private readonly TestFolder _folder = new();

    [Theory]
    [InlineData("POST")]
    [InlineData("GET")]
    public async Task A_new_file_passes_the_check(string method)
    {
        var made = await _folder.RunAsync("new", "StartThing", "--api-version", "2024-01-01", "--method", method);
        var check = await _folder.RunAsync("check", "--warnaserror");

        Assert.Equal(new(ExitCode.Success, "rtcgen.schema.json\nStartThing.rtc.yaml\n", string.Empty), made);
        Assert.Equal((ExitCode.Success, string.Empty), (check.ExitCode, check.Out));
        Assert.StartsWith("# yaml-language-server: $schema=rtcgen.schema.json\naction: StartThing\nversion: \"2024-01-01\"\n", _folder.Read("StartThing.rtc.yaml"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_line_for_editors_leads_to_the_JSON_Schema_that_is_near()
    {
        _folder.Write("schema/rtcgen.schema.json", "{}");

        var run = await _folder.RunAsync("new", "StartThing", "-o", "schema/rtc/2024-01-01");
        Assert.Equal("schema/rtc/2024-01-01/StartThing.rtc.yaml\n", run.Out);

        Assert.StartsWith("# yaml-language-server: $schema=../../rtcgen.schema.json\naction: ", _folder.Read("schema/rtc/2024-01-01/StartThing.rtc.yaml"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_exists_is_overwritten_only_by_force()
    {
        _folder.Write("StartThing.rtc.yaml", "mine");

        var kept = await _folder.RunAsync("new", "StartThing");
        Assert.Equal("mine", _folder.Read("StartThing.rtc.yaml"));
        var forced = await _folder.RunAsync("new", "StartThing", "--force");

        Assert.Equal(ExitCode.Failure, kept.ExitCode);
        Assert.Contains("StartThing.rtc.yaml exists; --force overwrites it.", kept.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Success, forced.ExitCode);
        Assert.Contains("\nversion: \"2026-03-01\"\n", _folder.Read("StartThing.rtc.yaml"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1Start", "2024-01-01", "rtc")]
    [InlineData("Start", "2024-02-30", "rtc")]
    [InlineData("Start", "2024-01-01", "r t")]
    public async Task Wrong_names_are_a_wrong_command_line(string action, string version, string service)
    {
        var run = await _folder.RunAsync("new", action, "--api-version", version, "--service", service);

        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder.Path));
    }

    [Fact]
    public async Task Another_service_needs_a_file_of_its_own()
    {
        var run = await _folder.RunAsync("new", "StartThing", "--service", "shop", "-o", "-");

        Assert.Contains("\nservice: shop\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("describes the service 'shop'", run.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();
}
