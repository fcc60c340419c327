namespace RtcGen.Analyzers.Tests.Usage;

/// <summary>In an editor most code does not compile yet.</summary>
public sealed class UnfinishedCodeTests
{
    [Theory]
    [InlineData("string result = result; if (result == \"ok\") { }")]
    [InlineData("string one = two; string two = one; if (two == \"ok\") { }")]
    [InlineData("RtcCredentials it = new(\"AKLT1\", \"Wm1Rd05UVT\", it.ToString());")]
    [InlineData("RtcCredentials one = new(\"AKLT1\", \"Wm1Rd05UVT\", two.ToString()); RtcCredentials two = new(\"AKLT1\", \"Wm1Rd05UVT\", one.ToString());")]
    [InlineData("Uri here = here; var it = new RtcClientOptions { Endpoint = here, Credentials = new RtcCredentials(\"AKLT1\", \"Wm1Rd05UVT\") };")]
    [InlineData("while (true) { RtcClientOptions it = it; await new RtcClient(it).UpdateSnapshotAsync(request); }")]
    [InlineData("while (true) { await new RtcClient().UpdateSnapshotAsync(); client.UpdateSnapshotAsync(; }")]
    [InlineData("new RtcGen.Rtc.V20201201.UpdateSnapshotRequest { AppId = ")]
    [InlineData("var it = new RtcCredentials(\"AKLT1\", ); new RtcCredentials(")]
    [InlineData("switch (response.Result) { case \"ok\"")]
    public async Task Is_survived(string statements)
    {
        var found = await Compiler.AnalyzeAsync(Compiler.Compile(Snippets.InMethod(statements)), new UsageAnalyzer());
        Assert.DoesNotContain(found, diagnostic => diagnostic.Id == "AD0001");
    }
}
