using System.Globalization;
using CsCheck;

namespace RtcGen.Schema.Tests;

/// <summary>The reader on files damaged at random. For a longer run set the environment variable RTCGEN_FUZZ_FILES: each test then reads so many.</summary>
public sealed class FuzzTests
{
    private static readonly int Iterations =
        int.TryParse(Environment.GetEnvironmentVariable("RTCGEN_FUZZ_FILES"), CultureInfo.InvariantCulture, out var files) ? files : 3000;

    private static readonly string[] Fragments =
    [
        "[", "]", "{", "}", ":", "- ", "? ", ": ", ",", "&a ", "*a", "!t ", "<<: ", "|\n", ">-\n", "'", "\"", "\\", "#",
        "\t", "\n", "\r\n", "\r", "\n---\n", "\n...\n", "%YAML 9.9\n", "%TAG ! x:\n", "\0", "\u0085", "\u2028", "\uFEFF",
        "\uD83D", "😀", "  ", "@", "`", "body", "fields:", "type: ", "range: ", "-0", "1e999", "~", "null", "\"\\x00\"",
        "items:", "rules:", "union:", "types:", "results:", "query:", "when: ", " and ", " is set", " in [", "..", "A.B",
    ];

    private static readonly Gen<Func<string, string>> Edit =
        from kind in Gen.Int[0, 4]
        from at in Gen.Double[0, 1]
        from length in Gen.Int[1, 40]
        from to in Gen.Double[0, 1]
        from fragment in Gen.OneOf(Fragments)
        select new Func<string, string>(text => Mutate(text, kind, at, length, to, fragment));

    [Fact]
    public void A_damaged_file_never_throws_and_its_diagnostics_lie_inside() =>
        Gen.Select(Gen.OneOf(SchemaFolder.Action, SchemaFolder.Service, Documents.Everything, Documents.SharedTypes), Edit.List[1, 6])
            .Sample(
                (original, edits) => AssertReads(edits.Aggregate(original, (text, edit) => edit(text))),
                iter: Iterations,
                threads: 2,
                print: pair => Printed(pair.Item2.Aggregate(pair.Item1, (text, edit) => edit(text))));

    [Fact]
    public void Fragments_in_any_order_never_throw() =>
        Gen.OneOf(Fragments).List[1, 30]
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

    private static string Mutate(string text, int kind, double at, int length, double to, string fragment)
    {
        if (text.Length == 0)
        {
            return fragment;
        }

        var start = (int)(at * (text.Length - 1));
        var slice = text.Substring(start, Math.Min(length, text.Length - start));
        var target = (int)(to * (text.Length - slice.Length));
        return kind switch
        {
            0 => text.Remove(start, slice.Length),
            1 => text.Insert(start, fragment),
            2 => text.Insert(target, slice),
            3 => text.Remove(start, slice.Length).Insert(start, fragment),
            _ => text.Remove(target, slice.Length).Insert(target, slice),
        };
    }

    private static string Printed(string text) => text.Length > 2000 ? text[..2000] : text;
}
