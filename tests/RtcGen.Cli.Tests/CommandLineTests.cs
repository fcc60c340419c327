namespace RtcGen.Cli.Tests;

public sealed class CommandLineTests
{
    [Fact]
    public async Task A_wrong_command_line_is_exit_code_2_and_an_error_that_leads_to_the_help()
    {
        var run = await new Tool().RunAsync("compleat");

        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Empty(run.Out);
        Assert.Contains("rtcgen: error: ", run.Error, StringComparison.Ordinal);
        Assert.Contains("See rtcgen --help.", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("LC_ALL", "zh_CN.UTF-8")]
    [InlineData("LC_MESSAGES", "zh")]
    [InlineData("LANG", "zh_TW")]
    public async Task The_texts_are_Chinese_where_the_locale_is(string variable, string value)
    {
        var tool = new Tool();
        tool.Environment[variable] = value;

        var run = await tool.RunAsync("--help");

        Assert.Equal(ExitCode.Success, run.ExitCode);
        Assert.Contains("打印 shell 的补全脚本", run.Out, StringComparison.Ordinal);
        Assert.Contains("用法", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_variable_that_is_set_decides_the_language()
    {
        var tool = new Tool { Environment = { ["LC_ALL"] = "C", ["LANG"] = "zh_CN.UTF-8" } };

        var run = await tool.RunAsync("--help");

        Assert.Contains("Usage", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("call", "--help")]
    [InlineData("describe", "--help")]
    [InlineData("sign", "--help")]
    public async Task The_help_names_what_can_be_completed_and_does_not_list_it(params string[] arguments)
    {
        var run = await new Tool().RunAsync(arguments);

        Assert.Contains("<ACTION", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("AddBlackList|", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bash", "complete -o nosort")]
    [InlineData("zsh", "compdef")]
    [InlineData("fish", "complete -c rtcgen")]
    [InlineData("pwsh", "Register-ArgumentCompleter")]
    public async Task Each_shell_has_a_script(string shell, string expected)
    {
        var run = await new Tool().RunAsync("completion", shell);

        Assert.Equal(ExitCode.Success, run.ExitCode);
        Assert.Contains(expected, run.Out, StringComparison.Ordinal);
        Assert.Empty(run.Error);
    }
}
