using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using RtcGen.Schema;

namespace RtcGen.Generator.Tests;

/// <summary>What the bytes of a file are is told before what its text says.</summary>
public sealed class EncodingTests
{
    // "Running" in GBK, which is no UTF-8.
    private static readonly byte[] Gbk = [0xD4, 0xCB, 0xD0, 0xD0];

    public static TheoryData<Encoding> Marked => [new UTF8Encoding(true), Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF32];

    // As UTF-8 with replacement characters, and as the encoding of the machine that the compiler falls back to.
    [Theory]
    [InlineData(65001)]
    [InlineData(28591)]
    public void A_file_that_is_not_utf_8_is_named_once_at_its_first_such_character(int codePage)
    {
        var parts = Schemas.Action("DoA", "  Name: { type: string, summary: @ }").Split('@');
        byte[] bytes = [.. Encoding.ASCII.GetBytes(parts[0]), .. Gbk, .. Encoding.ASCII.GetBytes(parts[1])];

        var diagnostic = Assert.Single(Run(bytes, Encoding.GetEncoding(codePage)));

        Assert.Equal(DiagnosticRules.Syntax, diagnostic.Id);
        Assert.Equal(new LinePosition(6, 33), diagnostic.Location.GetLineSpan().StartLinePosition);
        Assert.Equal(
            "The file is not UTF-8: the character here cannot be read; save the file as UTF-8.",
            diagnostic.GetMessage(CultureInfo.InvariantCulture));
    }

    [Theory]
    [MemberData(nameof(Marked))]
    public void A_file_whose_mark_names_its_encoding_is_read(Encoding encoding)
    {
        var text = Schemas.Action("DoA", "  Name: { type: string, summary: \u65F6\u95F4 }");

        Assert.Empty(Run([.. encoding.GetPreamble(), .. encoding.GetBytes(text)], null));
    }

    [Fact]
    public void A_fault_after_a_rare_line_break_stands_on_the_line_the_compiler_counts()
    {
        var text = Schemas.Action("DoA", "  Name: { type: string, summary: a\u2028b, requird: true }");

        var last = Run(Encoding.UTF8.GetBytes(text), null).Last();

        var line = SourceText.From(text).Lines.GetLinePosition(text.IndexOf("requird", StringComparison.Ordinal));
        Assert.Equal((DiagnosticRules.UnknownKey, line), (last.Id, last.Location.GetLineSpan().StartLinePosition));
    }

    private static IEnumerable<Diagnostic> Run(byte[] bytes, Encoding? encoding)
    {
        using var stream = new MemoryStream(bytes);
        var file = new File("/project/A.rtc.yaml", SourceText.From(stream, encoding));
        return new Driver([new SchemaText(Schemas.ServicePath, Schemas.Service), file]).Run().Diagnostics;
    }

    private sealed class File(string path, SourceText text) : AdditionalText
    {
        public override string Path { get; } = path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => text;
    }
}
