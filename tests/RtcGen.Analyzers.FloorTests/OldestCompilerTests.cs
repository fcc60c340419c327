using Microsoft.CodeAnalysis;
using RtcGen.Analyzers.Tests.Usage;
using RtcGen.CodeFixes;

namespace RtcGen.Analyzers.Tests;

/// <summary>A fix of each kind; what is found there, the cases and the pages of the rules show.</summary>
public sealed class OldestCompilerTests
{
    [Fact]
    public void These_tests_run_in_Roslyn_4_8() =>
        Assert.Equal(new Version(4, 8, 0, 0), typeof(Compilation).Assembly.GetName().Version);

    [Theory]
    [InlineData("Nearest", "new UpdateSnapshotImageConfig { Interval = {|RTC1001:601|} }", "new UpdateSnapshotImageConfig { Interval = 600 }")]
    [InlineData("Default", "new UpdateSnapshotImageConfig { Interval = {|RTC1001:601|} }", "new UpdateSnapshotImageConfig { Interval = 2 }")]
    [InlineData("Named", "new VoiceChatPrompt { Role = {|RTC1002:\"USERS\"|} }", "new VoiceChatPrompt { Role = VoiceChatPromptRole.User }")]
    [InlineData("Remove", "new UpdateSnapshotImageConfig { Interval = 5, {|RTC1101:Width = 640|} }", "new UpdateSnapshotImageConfig { Interval = 5 }")]
    [InlineData("RemoveItem", "new TargetStreams { StreamList = [new() { UserId = \"a\", Index = 1 }, {|RTC1006:new() { UserId = \"b\", Index = 1 }|}] }", "new TargetStreams { StreamList = [new() { UserId = \"a\", Index = 1 }] }")]
    [InlineData("Add", "{|RTC1103:new PushControlSEIConfig|} { SEIPayLoadType = (PushControlSEIPayLoadType)5 }", "new PushControlSEIConfig { SEIPayLoadType = (PushControlSEIPayLoadType)5, SEIPayloadUUID = {|RTC1103:\"\"|} }")]
    public Task A_request_is_mended(string equivalenceKey, string before, string after) => FixTest.ExpressionAsync(before, after, equivalenceKey);

    [Fact]
    public Task A_property_gets_the_name_of_its_successor() => FixTest.MembersAsync(
        "    object Make() => new OwnObject { {|RTC1106:OldName = \"a\"|} };\n}\n" + OwnRequests.Source + "class Other\n{",
        "    object Make() => new OwnObject { NewName = \"a\" };\n}\n" + OwnRequests.Source + "class Other\n{",
        "Rename");

    [Fact]
    public Task A_call_is_awaited() => new UsageTest<UnawaitedCallFix>(Snippets.InMethod("client.{|RTC1201:UpdateSnapshotAsync|}(request);"))
    {
        FixedCode = Snippets.InMethod("await client.UpdateSnapshotAsync(request);"),
    }.RunAsync();

    [Fact]
    public Task A_secret_is_taken_from_the_environment() => new UsageTest<LiteralSecretFix>(Snippets.InMethod("var it = new RtcCredentials(\"AKLT1\", {|RTC1203:\"Wm1Rd05UVTNOek0zTURnMA\"|});"))
    {
        FixedCode = Snippets.InMethod("var it = RtcCredentials.FromEnvironment();"),
    }.RunAsync();

    [Fact]
    public Task The_current_version_is_taken() => new UsageTest<SupersededActionFix>(Snippets.InMethod("var it = new {|RTC1205:RtcGen.Rtc.V20201201.UpdateSnapshotRequest|} { AppId = \"a\", RoomId = \"b\", TaskId = \"c\" };"))
    {
        FixedCode = Snippets.InMethod("var it = new RtcGen.Rtc.UpdateSnapshotRequest { AppId = \"a\", RoomId = \"b\", TaskId = \"c\" };"),
    }.RunAsync();

    [Fact]
    public Task The_token_is_passed() => new UsageTest<TokenFix>(Snippets.InMethod("await client.{|RTC1206:UpdateSnapshotAsync|}(request);", ", CancellationToken stop"))
    {
        FixedCode = Snippets.InMethod("await client.UpdateSnapshotAsync(request, stop);", ", CancellationToken stop"),
    }.RunAsync();
}
