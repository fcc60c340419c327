using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace RtcGen.Generator.Tests;

/// <summary>A project may describe an action again that a reference has: its own type is meant, and no warning says so.</summary>
public sealed class OwnTypeSuppressorTests
{
    private static readonly SchemaText[] Schema = [new(Schemas.ServicePath, Schemas.Service), new(Schemas.UpdateSnapshotPath, Schemas.UpdateSnapshot)];

    [Fact]
    public async Task A_type_of_an_own_schema_may_be_in_a_reference_too()
    {
        var compilation = Beside("class Use { object One = typeof(RtcGen.Rtc.V20201201.UpdateSnapshotRequest); }");

        Assert.Contains(compilation.GetDiagnostics(), found => found.Id == "CS0436");
        Assert.Empty(await Reported(compilation));
    }

    [Fact]
    public async Task Of_other_types_the_warning_stays()
    {
        var compilation = Beside("namespace Other { class Same; } class Use { object One = new Other.Same(); }");

        Assert.Equal(["CS0436"], await Reported(compilation));
    }

    private static CSharpCompilation Beside(string code)
    {
        var library = new Driver(Schema, null, "Library");
        library.EditCSharp("namespace Other { public class Same; }");
        using var image = new MemoryStream();
        Assert.True(library.Compile().Emit(image).Success);

        var project = new Driver(Schema, new ProjectOptions("/project/", clientServices: "rtc"), "Project", MetadataReference.CreateFromImage(image.ToArray()));
        project.EditCSharp(code);
        return project.Compile();
    }

    private static async Task<IEnumerable<string>> Reported(CSharpCompilation compilation)
    {
        var found = await compilation.WithAnalyzers([new OwnTypeSuppressor()]).GetAllDiagnosticsAsync();
        return found.Where(one => !one.IsSuppressed && one.Severity >= DiagnosticSeverity.Warning && one.Id != "CS1701").Select(one => one.Id);
    }
}
