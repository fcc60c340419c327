using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace RtcGen.Generator.Tests;

/// <summary>A schema file in memory.</summary>
internal sealed class SchemaText(string path, string text) : AdditionalText
{
    private readonly SourceText _text = SourceText.From(text, Encoding.UTF8);

    public override string Path { get; } = path;

    public string Text => text;

    public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
}
