using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Xunit.Abstractions;

namespace RtcGen.Generator.Tests;

/// <summary>
/// The whole catalogue with most files changed at random: each file still gives code that compiles and says what its model names, or has a
/// fault, and hurts no other.
/// For a longer run set the environment variable RTCGEN_FUZZ_ROUNDS; a round changes two in three action files and one in ten types files.
/// </summary>
public sealed partial class MutatedCatalogueTests(ITestOutputHelper output)
{
    private static readonly int Rounds =
        int.TryParse(Environment.GetEnvironmentVariable("RTCGEN_FUZZ_ROUNDS"), CultureInfo.InvariantCulture, out var rounds) ? rounds : 3;

    private static readonly List<SchemaText> Catalogue = [.. Schemas.Catalogue()];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Every_changed_file_gives_code_that_compiles_or_has_a_fault(int seed)
    {
        var random = new Random(seed);
        var (mutations, sound) = (0, 0);
        for (var round = 0; round < Rounds; round++)
        {
            var changed = Change(random);
            var mutated = changed.Where((text, i) => text.Text != Catalogue[i].Text).ToList();
            var compiled = Compiled.From(changed);
            var result = compiled.Result;
            compiled.AssertSound();
            var (faulty, emitted) = (Faulty(result), Emitted(result));

            // Otherwise the files are all broken, or all sound.
            Assert.InRange(emitted.Count, changed.Count / 10, changed.Count * 9 / 10);

            // What refers to a faulty file gives no code and bears no fault of its own until that file is mended.
            var silent = changed.Where(text => !faulty.Contains(text.Path) && !emitted.Contains(text.Path) && text.Path != Schemas.ServicePath).ToList();
            var mended = new Driver(changed.Select((text, i) => faulty.Contains(text.Path) ? Catalogue[i] : text)).Run();
            Assert.All(silent, text => Assert.True(
                Faulty(mended).Contains(text.Path) || Emitted(mended).Contains(text.Path), $"Seed {seed}, round {round}: {text.Path}\n{text.Text}"));
            mutations += mutated.Count;
            sound += mutated.Count(text => emitted.Contains(text.Path));
        }

        output.WriteLine($"{mutations} changed files, {sound} of them gave code");
    }

    private static HashSet<string> Faulty(GeneratorRunResult result) =>
        [.. result.Diagnostics.Select(diagnostic => diagnostic.Location.GetLineSpan().Path)];

    private static HashSet<string> Emitted(GeneratorRunResult result) =>
        [.. result.GeneratedSources.SelectMany(source => Pointer().Matches(source.SourceText.ToString())).Select(match => "/project/" + match.Groups[1].Value)];

    private static List<SchemaText> Change(Random random)
    {
        var schemas = new RandomSchema(random);
        return [.. Catalogue.Select(file => random.Next(100) < Chance(file) ? new SchemaText(file.Path, schemas.Change(file.Text)) : file)];
    }

    // In percent. A faulty types file silences all that use it, so that most must stay as they are.
    private static int Chance(SchemaText file) =>
        file.Path == Schemas.ServicePath ? 0
        : file.Text.Contains("\naction:", StringComparison.Ordinal) ? 67
        : 10;

    [GeneratedRegex(@"// Generated from (\S+): change")]
    private static partial Regex Pointer();
}
