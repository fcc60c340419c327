namespace RtcGen.Documents.Tests;

/// <summary>Every command of a document is one that exists, with options that exist.</summary>
public sealed class CommandTests
{
    [Theory]
    [MemberData(nameof(Repository.AllDocuments), MemberType = typeof(Repository))]
    public void Every_command_is_known(string path) => Found.Nothing(Faults(Page.Read(path)));

    [Theory]
    [InlineData("rtcgen lst", "x.md:2: rtcgen lst: ")]
    [InlineData("rtcgen list && \\\n rtcgen serve --prt 1", "x.md:2: rtcgen serve --prt 1: ")]
    [InlineData("dotnet add package RtcGen.Cleint", "x.md:2: dotnet add package RtcGen.Cleint: no package RtcGen.Cleint")]
    [InlineData("# A comment\ndotnet run --project samples/None", "x.md:3: dotnet run --project samples/None: no project samples/None")]
    [InlineData("dotnet test tests/RtcGen.Schema.Tests --fliter A", "x.md:2: dotnet test tests/RtcGen.Schema.Tests --fliter A: the option --fliter has not been tried")]
    [InlineData("tests/none.sh", "x.md:2: tests/none.sh: no script tests/none.sh")]
    [InlineData("npm install", "x.md:2: npm install: an unknown command")]
    public void A_fault_is_named_with_its_line(string command, string said) =>
        Assert.StartsWith(said, Assert.Single(Faults(Page.Parse("x.md", $"```sh\n{command}\n```"))), StringComparison.Ordinal);

    [Theory]
    [InlineData("rtcgen call UpdateSnapshot --AppId app-1 --ImageConfig.Interval 5 --dry-run  # as often as one likes")]
    [InlineData("rtcgen sign --explain < request.sh")]
    [InlineData("dotnet new console -o caller && cd caller")]
    public void What_exists_is_known(string command) => Found.Nothing(Faults(Page.Parse("x.md", $"```sh\n{command}\n```")));

    private static IEnumerable<string> Faults(Page page) =>
        from block in page.Blocks
        where block.Language is "sh" or "console"
        from command in Shell.Commands(block)
        let fault = KnownCommands.Fault(command.Words)
        where fault is not null
        select $"{page.Path}:{command.Line}: {string.Join(' ', command.Words)}: {fault}";
}
