using Microsoft.CodeAnalysis;

namespace RtcGen.Generator.Tests;

public sealed class OldestCompilerTests
{
    private static readonly SchemaText[] Texts =
    [
        new(Schemas.ServicePath, Schemas.Service),
        new(Schemas.UpdateSnapshotPath, Schemas.UpdateSnapshot),
        new(AllKinds.Path, AllKinds.Text),
    ];

    [Fact]
    public void These_tests_run_in_Roslyn_4_8() =>
        Assert.Equal(new Version(4, 8, 0, 0), typeof(Compilation).Assembly.GetName().Version);

    [Fact]
    public void The_generator_gives_the_same_files_there()
    {
        var result = new Driver(Texts).Run();

        Assert.Null(result.Exception);
        Assert.Equal(Texts.Length, result.GeneratedSources.Length);
        Assert.All(result.GeneratedSources, source => Assert.Equal(
            File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Snapshots", source.HintName)),
            source.SourceText.ToString()));
    }

    [Fact]
    public void Its_files_compile_there_without_a_warning() =>
        Assert.Empty(new Driver(Texts).Compile().GetDiagnostics());
}
