using System.Globalization;
using CsCheck;

namespace RtcGen.Schema.Tests;

/// <summary>The reader on files damaged at random. For a longer run set the environment variable RTCGEN_FUZZ_FILES: each test then reads so many.</summary>
public sealed class FuzzTests
{
    private static readonly int Iterations =
        int.TryParse(Environment.GetEnvironmentVariable("RTCGEN_FUZZ_FILES"), CultureInfo.InvariantCulture, out var files) ? files : 3000;

    [Fact]
    public void A_damaged_file_never_throws_and_its_diagnostics_lie_inside() =>
        Gen.Select(Gen.OneOf(SchemaFolder.Action, SchemaFolder.Service, Documents.Everything, Documents.SharedTypes), Damage.Edit.List[1, 6])
            .Sample(
                (original, edits) => AssertReads(edits.Aggregate(original, (text, edit) => edit(text))),
                iter: Iterations,
                threads: 2,
                print: pair => Printed(pair.Item2.Aggregate(pair.Item1, (text, edit) => edit(text))));

    [Fact]
    public void Fragments_in_any_order_never_throw() =>
        Gen.OneOf(Damage.Fragments).List[1, 30]
            .Select(pieces => string.Concat(pieces))
            .Sample(AssertReads, iter: Iterations, threads: 2, print: Printed);

    private static void AssertReads(string text)
    {
        var file = SchemaReader.Read(text, CancellationToken.None);
        Assert.Equal(file, SchemaReader.Read(text, CancellationToken.None));
        Assert.Equal(file.Diagnostics.Any(fault => fault.IsError), file.Action is null && file.Service is null && file.Types is null);
        Assert.All(file.Diagnostics, fault => Reading.AssertInside(text, fault));
        Assert.Equal(file.Diagnostics.Select(fault => fault.Span.Start).Order(), file.Diagnostics.Select(fault => fault.Span.Start));
    }

    private static string Printed(string text) => text.Length > 2000 ? text[..2000] : text;
}
