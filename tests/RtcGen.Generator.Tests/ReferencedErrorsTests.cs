using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace RtcGen.Generator.Tests;

/// <summary>Where a reference names the error codes already, a class of the same name would be in its way.</summary>
public sealed class ReferencedErrorsTests
{
    private const string Uses = """
        using RtcGen.Rtc;
        using RtcGen.Rtc.V20201201;
        class Uses { string Code => RtcErrors.InvalidTimestamp.Value + typeof(UpdateSnapshotRequest); }
        """;

    private static readonly SchemaText Service = new(Schemas.ServicePath, Schemas.Service);
    private static readonly SchemaText Action = new(Schemas.UpdateSnapshotPath, Schemas.UpdateSnapshot);

    [Fact]
    public void Alone_a_project_has_its_own_class() => Assert.Equal(["Service", "RtcErrors", "Formats"], Compile(WithUse("Alone")));

    [Fact]
    public void Beside_a_public_class_it_has_none() =>
        Assert.Equal(["Service", "ErrorCatalogue", "Formats"], Compile(WithUse("Beside", Client())));

    [Fact]
    public void Beside_internal_classes_that_it_may_see_it_has_none_of_its_own() =>
        Assert.Equal(["Service", "ErrorCatalogue", "Formats"], Compile(WithUse("Beside", Friend("Beside"))));

    [Fact]
    public void Internal_classes_that_it_may_not_see_are_no_matter() =>
        Assert.Equal(["Service", "RtcErrors", "Formats"], Compile(WithUse("Beside", Friend("Another"))));

    [Fact]
    public void A_reference_under_another_alias_is_no_matter() =>
        Assert.Equal(["Service", "RtcErrors", "Formats"], Compile(WithUse("Beside", Client().WithAliases(["client"]))));

    [Fact]
    public void A_class_that_lacks_a_code_does_not_do()
    {
        var more = new SchemaText(Schemas.ServicePath, Schemas.Service.Replace("\nerrors:\n", "\nerrors:\n  AnewOne: { summary: New. }\n", StringComparison.Ordinal));

        Assert.Equal(["Service", "RtcErrors", "Formats"], Compile(new Driver([more], null, "Beside", Client())));
    }

    [Fact]
    public void Of_two_such_classes_neither_can_be_named()
    {
        var result = Compile(new Driver([Service], null, "Beside", Friend("Beside", "One"), Friend("Beside", "Two")));

        Assert.Equal(["Service", "RtcErrors", "Formats"], result);
    }

    // A project that uses the codes and an action.
    private static Driver WithUse(string name, params MetadataReference[] references)
    {
        var driver = new Driver([Service, Action], null, name, references);
        driver.EditCSharp(Uses);
        return driver;
    }

    // The classes of the generated service file, and a compilation without a warning.
    private static List<string> Compile(Driver driver)
    {
        var compilation = driver.Compile();
        Assert.Empty(compilation.GetDiagnostics().Where(found => found.Severity >= DiagnosticSeverity.Warning && found.Id != "CS1701"));
        return [.. compilation.Assembly.GlobalNamespace.GetNamespaceMembers().Single(space => space.Name == "RtcGen")
            .GetNamespaceMembers().Single().GetTypeMembers().Select(type => type.Name)
            .OrderBy(name => name is "Service" ? 0 : name is "Formats" ? 2 : 1)];
    }

    private static MetadataReference Client() => Image("Client", "[assembly: System.Reflection.AssemblyTitle(\"Client\")]", isPublic: true);

    private static MetadataReference Friend(string of, string name = "Friend") =>
        Image(name, $"[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"{of}\")]", isPublic: false);

    private static MetadataReference Image(string name, string code, bool isPublic)
    {
        var driver = new Driver([Service], new ProjectOptions("/project/", isServicePublic: isPublic, assemblyName: name), name);
        driver.EditCSharp(code);
        using var image = new MemoryStream();
        var result = driver.Compile().Emit(image);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        return MetadataReference.CreateFromImage(image.ToArray());
    }
}
