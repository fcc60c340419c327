using RtcGen.Schema;

namespace RtcGen.Generator.Tests;

/// <summary>Whatever things are called, the output compiles without a warning, or the name is reported where it stands.</summary>
public sealed class BadNameTests
{
    private const int Runs = 200;

    // What a name may also be at fault for; none of these is about C#.
    private static readonly string[] OfTheLanguage =
        [DiagnosticRules.UnknownReference, DiagnosticRules.DuplicateFile, DiagnosticRules.MalformedName, DiagnosticRules.UnknownValue, DiagnosticRules.Contradiction, DiagnosticRules.ImplicitName];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Files_with_bad_names_give_code_that_compiles_or_a_fault_that_says_which_name(int seed)
    {
        var names = new BadNames(new Random(seed));
        var (clashes, emitted) = (0, 0);
        for (var run = 0; run < Runs; run++)
        {
            var files = names.Files();
            var compiled = Compiled.From(files);

            Assert.All(compiled.Result.Diagnostics, fault => Assert.True(
                fault.Id == DiagnosticRules.NameClash || OfTheLanguage.Contains(fault.Id), $"{fault}\n{string.Join("\n---\n", files.Select(file => file.Text))}"));
            compiled.AssertSound();
            clashes += compiled.Result.Diagnostics.Count(fault => fault.Id == DiagnosticRules.NameClash);
            emitted += compiled.Result.GeneratedSources.Length;
        }

        // Otherwise nothing was tried.
        Assert.InRange(clashes, Runs / 10, int.MaxValue);
        Assert.InRange(emitted, Runs / 2, int.MaxValue);
    }
}
