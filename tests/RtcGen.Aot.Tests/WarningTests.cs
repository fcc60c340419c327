using System.Text.RegularExpressions;

namespace RtcGen.Aot.Tests;

/// <summary>Trimming and native compilation find nothing to warn of, and nobody told them to be silent.</summary>
[Collection(NativeCollection.Name)]
public sealed class WarningTests(PublishedPrograms programs)
{
    /// <summary>The codes of trimming, of native compilation and of unsuitable libraries.</summary>
    private const string Codes = @"\b(?:IL[23]\d{3}|SYSLIB\d{4})\b";

    [NativeTheory]
    [InlineData(NativeProgram.HttpClientOnly)]
    [InlineData(NativeProgram.ClientOnly)]
    [InlineData(NativeProgram.ClientWithWholeRuntime)]
    [InlineData(NativeProgram.Hosted)]
    [InlineData(NativeProgram.Sample)]
    public async Task Publishing_warns_of_nothing(NativeProgram program)
    {
        var published = await programs.GetAsync(program);

        Assert.False(Regex.IsMatch(published.Log, Codes), published.Log);
    }

    [NativeTheory]
    [InlineData(NativeProgram.ClientOnly)]
    [InlineData(NativeProgram.ClientWithWholeRuntime)]
    [InlineData(NativeProgram.Hosted)]
    [InlineData(NativeProgram.Sample)]
    public async Task No_warning_is_hidden(NativeProgram program)
    {
        var arguments = (await programs.GetAsync(program)).CompilerArguments;

        Assert.DoesNotContain(arguments, argument => argument is "--singlewarn" or "--notrimwarn" or "--noaotwarn");
        Assert.DoesNotContain(arguments, argument => argument.StartsWith("--singlewarnassembly", StringComparison.Ordinal));

        // The SDK itself hides IL2121, a suppression without use.
        var hidden = arguments.Where(argument => argument.StartsWith("--nowarn:", StringComparison.Ordinal))
            .SelectMany(argument => Regex.Matches(argument, Codes))
            .Select(code => code.Value);
        Assert.Empty(hidden.Except(["IL2121"]));
    }

    [NativeFact]
    public async Task Every_method_of_the_runtime_is_analysed()
    {
        var whole = await programs.GetAsync(NativeProgram.ClientWithWholeRuntime);
        var used = await programs.GetAsync(NativeProgram.ClientOnly);

        Assert.Contains("--root:RtcGen.Runtime", whole.CompilerArguments);
        Assert.True(whole.Bytes > used.Bytes, $"{whole.Bytes} bytes for all of the runtime, {used.Bytes} for what is used.");
    }
}
