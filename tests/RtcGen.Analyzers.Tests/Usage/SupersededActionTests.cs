using RtcGen.CodeFixes;

namespace RtcGen.Analyzers.Tests.Usage;

/// <summary>RTC1205: an action has a newer version.</summary>
public sealed class SupersededActionTests
{
    private const string Three = " { AppId = \"a\", RoomId = \"b\", TaskId = \"c\" }";

    [Theory]
    [InlineData("var it = new {|RTC1205:RtcGen.Rtc.V20201201.UpdateSnapshotRequest|}" + Three + ";")]
    [InlineData("var it = new {|RTC1205:global::RtcGen.Rtc.V20201201.UpdateSnapshotRequest|}" + Three + ";")]
    [InlineData("RtcGen.Rtc.V20201201.UpdateSnapshotRequest it = {|RTC1205:new|}()" + Three + ";")]
    [InlineData("var it = new {|RTC1205:Old.UpdateSnapshotRequest|}" + Three + ";")]
    [InlineData("var it = new {|RTC1205:OldStop|}" + Three + ";")]
    [InlineData("var it = new {|RTC1205:RtcGen.Rtc.V20220601.StopSegmentRequest|}" + Three + ";")]
    [InlineData("await client.SendAsync(new {|RTC1205:Old.UpdateSnapshotRequest|}" + Three + ");")]
    [InlineData("await client.SendAsync<string?>(new {|RTC1205:Old.StopSnapshotRequest|}" + Three + ");")]
    [InlineData("var it = new[] { new {|RTC1205:Old.UpdateSegmentRequest|}" + Three + " };")]
    [InlineData("Func<object> it = () => new {|RTC1205:Old.ListRelayStreamRequest|} { AppId = \"a\", RoomId = \"b\" };")]
    [InlineData("var it = new {|RTC1205:Mine.V20200101.SendRequest|}();")]
    public Task Says_which_is_the_current(string statements) => Snippets.CheckAsync(In(statements));

    [Theory]
    [InlineData("var it = new UpdateSnapshotRequest" + Three + ";")]
    [InlineData("var it = new RtcGen.Rtc.UpdateSnapshotRequest" + Three + ";")]
    [InlineData("UpdateSnapshotRequest it = new()" + Three + ";")]
    [InlineData("var it = new StopSegmentRequest" + Three + ";")]
    [InlineData("var it = new Old.UpdateSnapshotImageConfig { Interval = 5 };")]
    [InlineData("var it = typeof(Old.UpdateSnapshotRequest);")]
    [InlineData("Old.UpdateSnapshotRequest? it = null; Console.WriteLine(it);")]
    [InlineData("var it = new Mine.V20200101.UpdateSnapshotRequest();")]
    [InlineData("var it = new Mine.Version12.SendRequest();")]
    [InlineData("var it = new Mine.SendRequest();")]
    [InlineData("var it = new Mine.V20200101.LoneRequest();")]
    [InlineData("var it = new ListRelayStreamRequest { AppId = \"a\", RoomId = \"b\" };")]
    public Task Is_silent_of_others(string statements) => Snippets.CheckAsync(In(statements));

    [Fact]
    public async Task The_message_names_version_and_successor()
    {
        var found = Assert.Single(await Compiler.AnalyzeAsync(Compiler.Compile(In("var it = new Old.UpdateSnapshotRequest" + Three + ";")), new UsageAnalyzer()));
        Assert.Equal(
            "UpdateSnapshot 2020-12-01 is superseded; the current version is RtcGen.Rtc.UpdateSnapshotRequest",
            found.GetMessage(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public Task The_fix_shortens_whole_names() => FixAsync(
        """
        var first = new {|RTC1205:RtcGen.Rtc.V20201201.UpdateSnapshotRequest|}
        {
            AppId = "a", RoomId = "b", TaskId = "c",
            ImageConfig = new RtcGen.Rtc.V20201201.UpdateSnapshotImageConfig { Interval = 5, Format = RtcGen.Rtc.V20201201.UpdateSnapshotImageConfigFormat.Png },
        };
        RtcGen.Rtc.V20201201.StopSegmentRequest second = {|RTC1205:new|}() { AppId = "a", RoomId = "b", TaskId = "c" };
        await client.SendAsync(first);
        await client.SendAsync(second);
        """,
        """
        var first = new RtcGen.Rtc.UpdateSnapshotRequest
        {
            AppId = "a", RoomId = "b", TaskId = "c",
            ImageConfig = new RtcGen.Rtc.UpdateSnapshotImageConfig { Interval = 5, Format = RtcGen.Rtc.UpdateSnapshotImageConfigFormat.Png },
        };
        RtcGen.Rtc.StopSegmentRequest second = new() { AppId = "a", RoomId = "b", TaskId = "c" };
        await client.SendAsync(first);
        await client.SendAsync(second);
        """);

    [Theory]
    [InlineData("using Old = RtcGen.Rtc.V20201201;", "Old.UpdateSnapshotRequest", "using Old = RtcGen.Rtc;")]
    [InlineData("using Old = RtcGen.Rtc.V20201201.UpdateSnapshotRequest;", "Old", "using Old = RtcGen.Rtc.UpdateSnapshotRequest;")]
    [InlineData("using RtcGen.Rtc.V20201201;", "UpdateSnapshotRequest", "using RtcGen.Rtc;")]
    public Task The_fix_changes_the_directive(string before, string name, string after)
    {
        const string Program = """

            var client = new RtcGen.RtcClient(new RtcGen.RtcClientOptions());
            await client.SendAsync(new NAME { AppId = "a", RoomId = "b", TaskId = "c", ImageConfig = new() { Interval = 5 } });
            await client.SendAsync(new NAME { AppId = "a", RoomId = "b", TaskId = "d" });

            """;
        return new UsageTest<SupersededActionFix>(before + Program.Replace("NAME", $"{{|RTC1205:{name}|}}", StringComparison.Ordinal))
        {
            FixedCode = after + Program.Replace("NAME", name, StringComparison.Ordinal),
        }.RunAsync();
    }

    [Fact]
    public Task The_fix_imports_the_extensions_of_the_current_version() => new UsageTest<SupersededActionFix>("""
        using RtcGen.Rtc.V20201201;

        var client = new RtcGen.RtcClient(new RtcGen.RtcClientOptions());
        await client.UpdateSnapshotAsync(new {|RTC1205:RtcGen.Rtc.V20201201.UpdateSnapshotRequest|} { AppId = "a", RoomId = "b", TaskId = "c" });

        """)
    {
        FixedCode = """
        using RtcGen.Rtc.V20201201;
        using RtcGen.Rtc;

        var client = new RtcGen.RtcClient(new RtcGen.RtcClientOptions());
        await client.UpdateSnapshotAsync(new RtcGen.Rtc.UpdateSnapshotRequest { AppId = "a", RoomId = "b", TaskId = "c" });

        """,
    }.RunAsync();

    [Theory]
    [InlineData("var it = await client.SendAsync(new {|RTC1205:RtcGen.Rtc.V20201201.ListRelayStreamRequest|} { AppId = \"a\", RoomId = \"b\" }); RtcGen.Rtc.V20201201.ListRelayStreamResult result = it.Result;")]
    [InlineData("Take(new {|RTC1205:RtcGen.Rtc.V20201201.UpdateSnapshotRequest|}" + Three + "); void Take(RtcGen.Rtc.V20201201.UpdateSnapshotRequest it) { }")]
    public Task There_is_no_fix_that_does_not_compile(string statements) => FixAsync(statements, statements);

    private static Task FixAsync(string before, string after) => new UsageTest<SupersededActionFix>(Snippets.InMethod(before)) { FixedCode = Snippets.InMethod(after) }.RunAsync();

    private static string In(string statements) => """
        using Old = RtcGen.Rtc.V20201201;
        using OldStop = RtcGen.Rtc.V20201201.StopSegmentRequest;

        """ + Snippets.InMethod(statements) + """
        namespace Mine { public class UpdateSnapshotRequest { } public class SendRequest : Base { } }
        namespace Mine.V20200101 { public class UpdateSnapshotRequest { } public class LoneRequest : Base { } public class SendRequest : Base { } }
        namespace Mine.Version12 { public class SendRequest : Base { } }
        namespace Mine
        {
            public abstract class Base : RtcRequest<string?>
            {
                public override RtcAction Action => null!;
                protected override void Write(RtcGen.Generated.RtcJsonWriter json) { }
                protected override void Validate(RtcGen.Generated.RtcValidator validator) { }
                protected override string? ReadResult(ref RtcGen.Generated.RtcJsonReader json) => null;
            }
        }
        """;
}
