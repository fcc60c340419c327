using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using RtcGen.Schema;

namespace RtcGen.Generator.Tests;

/// <summary>Some schema files after the generator and the compiler.</summary>
internal sealed class Compiled
{
    private Compiled(IReadOnlyList<SchemaText> texts)
    {
        var driver = new Driver(texts);
        Result = driver.Run();
        Compilation = driver.Compile();
        Texts = texts;
    }

    public GeneratorRunResult Result { get; }

    public CSharpCompilation Compilation { get; }

    /// <summary>The faults of the schema files, as <c>file(line,column) id</c>.</summary>
    public IEnumerable<string> Faults => Result.Diagnostics.Select(fault => $"{System.IO.Path.GetFileName(fault.Location.GetLineSpan().Path)}{At(fault)} {fault.Id}");

    private IReadOnlyList<SchemaText> Texts { get; }

    /// <summary>Compiles files beside the service of the catalogue, unless one of them describes it.</summary>
    public static Compiled From(params IEnumerable<SchemaText> texts)
    {
        var all = texts.ToList();
        return new(all.Exists(text => text.Text.Contains("\ndefaultRegion:", StringComparison.Ordinal)) ? all : [new SchemaText(Schemas.ServicePath, Schemas.Service), .. all]);
    }

    /// <summary>No file harms the compiler or itself: each that gives code gives sound code, and nothing in it that its model does not name.</summary>
    public void AssertSound()
    {
        Assert.Null(Result.Exception);
        Assert.DoesNotContain(Result.Diagnostics, diagnostic => diagnostic.Id == DiagnosticRules.InternalError);
        var faults = Compilation.GetDiagnostics().Where(fault => fault.Severity > DiagnosticSeverity.Hidden).ToList();
        Assert.True(faults.Count == 0, $"{string.Join('\n', faults.Take(20))}\n\n{string.Join("\n---\n", Texts.Select(text => text.Text))}");

        var shapes = Texts
            .Select(text => NamedSchema.Read(text.Text, CancellationToken.None).File)
            .Where(file => (file.Action ?? file.Types ?? (object?)file.Service) is not null)
            .GroupBy(HintOf, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Select(OutputShape.Of).ToList(), StringComparer.Ordinal);
        foreach (var source in Result.GeneratedSources)
        {
            var foreign = shapes[source.HintName].Select(shape => shape.FindForeign(source.SyntaxTree).ToList()).MinBy(found => found.Count)!;
            Assert.True(foreign.Count == 0, $"{source.HintName} holds {string.Join("; ", foreign)}\n\n{source.SourceText}");
        }
    }

    private static string HintOf(SchemaFile file) =>
        file.Action is { } action ? HintName.Create(action) : file.Types is { } types ? HintName.Create(types) : HintName.Create(file.Service!);

    private static string At(Diagnostic fault)
    {
        var start = fault.Location.GetLineSpan().StartLinePosition;
        return $"({start.Line + 1},{start.Character + 1})";
    }
}
