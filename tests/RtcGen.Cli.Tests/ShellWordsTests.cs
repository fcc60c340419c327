namespace RtcGen.Cli.Tests;

/// <summary>Commands as they come out of other shells than ours.</summary>
public sealed class ShellWordsTests
{
    private static readonly string[] Expected = ["curl", "https://host/?a=1&b=2", "-H", "X-Date: 1", "--data-raw", """{"A":"b c^"}"""];

    // cmd: written by hand, and as browsers copy it.
    [Theory]
    [InlineData("curl \"https://host/?a=1&b=2\" ^\r\n  -H \"X-Date: 1\" ^\r\n  --data-raw \"{\\\"A\\\":\\\"b c^\\\"}\"\r\n")]
    [InlineData("curl ^\"https://host/?a=1^&b=2^\" ^\r\n  -H ^\"X-Date: 1^\" ^\r\n  --data-raw ^\"^{^\\^\"A^\\^\":^\\^\"b c^^^\\^\"^}^\"")]
    public void Carets_of_cmd_are_read(string command) => Assert.Equal(Expected, ShellWords.Split(command));

    [Fact]
    public void Lines_of_PowerShell_go_on_after_a_backtick() =>
        Assert.Equal(Expected, ShellWords.Split("curl 'https://host/?a=1&b=2' `\r\n  -H 'X-Date: 1' `\r\n  --data-raw '{\"A\":\"b c^\"}'"));

    [Theory]
    [InlineData(@"$'\u623f\'\x41\101\n'", "房'AA\n")]
    [InlineData(@"$'\xe6\x88\xbf\346\210\277'", "房房")]
    [InlineData(@"$'\U0001F600\UFFFFFFFF\UD800'", "\U0001F600\uFFFD\uFFFD")]
    [InlineData(@"$'\x'", "x")]
    public void Escapes_of_bash_are_read(string word, string expected) => Assert.Equal([expected], ShellWords.Split(word));

    [Theory]
    [InlineData("a^b `c`", "a^b", "`c`")]
    [InlineData("'^' \"`\"", "^", "`")]
    [InlineData("curl -d '{^\"}'", "curl", "-d", "{^\"}")]
    public void Marks_of_other_shells_are_characters_elsewhere(string command, params string[] expected) => Assert.Equal(expected, ShellWords.Split(command));
}
