namespace RtcGen.Analyzers.Tests.Usage;

/// <summary>RTC1204: Result is taken for success.</summary>
public sealed class ResultAsSuccessTests
{
    private const string Begin = "var response = await client.UpdateSnapshotAsync(request);\n";

    [Theory]
    [InlineData("if ({|RTC1204:response.Result == \"ok\"|}) { }")]
    [InlineData("if ({|RTC1204:response.Result != \"ok\"|}) { throw new InvalidOperationException(); }")]
    [InlineData("if ({|RTC1204:\"OK\" == response.Result|}) { }")]
    [InlineData("if ({|RTC1204:response.Result!.Equals(\"ok\")|}) { }")]
    [InlineData("if ({|RTC1204:\"ok\".Equals(response.Result, StringComparison.OrdinalIgnoreCase)|}) { }")]
    [InlineData("if ({|RTC1204:string.Equals(response.Result, \"Ok\", StringComparison.OrdinalIgnoreCase)|}) { }")]
    [InlineData("if ({|RTC1204:string.Compare(response.Result, \"success\", StringComparison.Ordinal)|} == 0) { }")]
    [InlineData("if ({|RTC1204:StringComparer.OrdinalIgnoreCase.Equals(response.Result, \"Success\")|}) { }")]
    [InlineData("if (response.Result is {|RTC1204:\"ok\"|}) { }")]
    [InlineData("if (response.Result is not {|RTC1204:\"ok\"|}) { }")]
    [InlineData("if (response is { Result: {|RTC1204:\"ok\"|} }) { }")]
    [InlineData("var text = response.Result switch { {|RTC1204:\"ok\"|} => 1, _ => 0 };")]
    [InlineData("switch (response.Result) { case {|RTC1204:\"ok\"|}: break; default: break; }")]
    [InlineData("var result = response.Result; if ({|RTC1204:result == \"ok\"|}) { }")]
    [InlineData("var (result, metadata) = response; if ({|RTC1204:result == \"ok\"|}) { Console.WriteLine(metadata); }")]
    [InlineData("if ({|RTC1204:response.Result?.ToLowerInvariant() == \"ok\"|}) { }")]
    [InlineData("if ({|RTC1204:(response.Result ?? \"\") == \"ok\"|}) { }")]
    [InlineData("const string Fine = \"ok\"; if ({|RTC1204:response.Result == Fine|}) { }")]
    [InlineData("var isFine = {|RTC1204:(await client.SendAsync(request)).Result == \"ok\"|};")]
    [InlineData("var all = new[] { response }.All(one => {|RTC1204:one.Result == \"ok\"|});")]
    [InlineData("if (response?.Result is {|RTC1204:\"ok\"|} or {|RTC1204:\"success\"|}) { }")]
    [InlineData("var isFine = response.Result is null or not {|RTC1204:\"OK\"|};")]
    public Task Says_how_success_is_told(string statements) => Snippets.CheckAsync(Snippets.InMethod(Begin + statements));

    [Theory]
    [InlineData("Console.WriteLine(response.Result);")]
    [InlineData("if (response.Result is null) { }")]
    [InlineData("if (response.Result == \"\") { }")]
    [InlineData("if (string.IsNullOrEmpty(response.Result)) { }")]
    [InlineData("if (response.Result == \"pending\") { }")]
    [InlineData("if (response.Result == request.TaskId) { }")]
    [InlineData("if (response.Metadata.RequestId == \"ok\") { }")]
    [InlineData("if (request.TaskId == \"ok\") { }")]
    [InlineData("var result = request.TaskId; if (result == \"ok\") { }")]
    [InlineData("var result = response.Result; result = Console.ReadLine(); if (result == \"ok\") { }")]
    [InlineData("var (_, metadata) = response; if (metadata.RequestId == \"ok\") { }")]
    [InlineData("if (response.Result!.StartsWith(\"ok\", StringComparison.Ordinal)) { }")]
    [InlineData("switch (Console.ReadLine()) { case \"ok\": break; }")]
    [InlineData("if (Console.ReadLine() is \"ok\" or \"success\") { }")]
    [InlineData("if (Task.FromResult(\"ok\").Result == \"ok\") { }")]
    public Task Is_silent_of_other_strings(string statements) => Snippets.CheckAsync(Snippets.InMethod(Begin + statements));

    [Fact]
    public Task In_tests_the_word_may_be_wanted() => Snippets.CheckAsync(Snippets.InMethod(Begin + "if (response.Result == \"ok\") { }"), isTest: true);
}
