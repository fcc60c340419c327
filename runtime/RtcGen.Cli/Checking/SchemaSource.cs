using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace RtcGen.Cli.Checking;

/// <summary>A file as the compiler reads it.</summary>
internal sealed class SchemaSource : AdditionalText
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly SourceText _text;
    private readonly bool _isUtf8;

    private SchemaSource(string path, byte[] bytes, SourceText text, bool isUtf8)
    {
        Path = path;
        Bytes = bytes;
        _text = text;
        _isUtf8 = isUtf8;
    }

    /// <summary>Gets the full path.</summary>
    public override string Path { get; }

    /// <summary>Gets what the file holds.</summary>
    public byte[] Bytes { get; }

    public SourceText Text => _text;

    /// <summary>Reads a file. What is not UTF-8 is read in another encoding, about which the generator has something to say.</summary>
    public static SchemaSource Create(string path, byte[] bytes)
    {
        try
        {
            var text = Read(bytes, Strict);
            return new(path, bytes, text, isUtf8: text.Encoding is UTF8Encoding);
        }
        catch (DecoderFallbackException)
        {
            return new(path, bytes, Read(bytes, Encoding.Latin1), isUtf8: false);
        }
    }

    public override SourceText GetText(CancellationToken cancellationToken = default) => _text;

    /// <summary>The same file with other words in it, and all other bytes as they are; null for a file that is not UTF-8.</summary>
    public SchemaSource? With(IEnumerable<TextChange> changes)
    {
        if (!_isUtf8)
        {
            return null;
        }

        var marked = Bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        return Create(Path, [.. Bytes.AsSpan(0, marked), .. Strict.GetBytes(_text.WithChanges(changes).ToString())]);
    }

    private static SourceText Read(byte[] bytes, Encoding encoding)
    {
        using var stream = new MemoryStream(bytes, writable: false);
        return SourceText.From(stream, encoding);
    }
}
