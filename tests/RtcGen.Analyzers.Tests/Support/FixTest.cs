using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using RtcGen.CodeFixes;

namespace RtcGen.Analyzers.Tests;

/// <summary>
/// What a fix makes of a file, alone and for all at once in document, project and solution. Markup shows what is reported; what is
/// still reported afterwards is marked in the fixed file.
/// </summary>
internal sealed class FixTest : CSharpCodeFixTest<RequestAnalyzer, RequestFixProvider, DefaultVerifier>
{
    private const string Head = "using System.Collections.Generic;\nusing RtcGen;\nusing RtcGen.Rtc;\n\n#pragma warning disable CS0612, CS0618\n";

    public FixTest(string source, string fixedSource, string equivalenceKey, int? iterations = null)
    {
        ReferenceAssemblies = new ReferenceAssemblies("net10.0");
        TestState.AdditionalReferences.AddRange(Compiler.References);
        TestCode = Head + source;
        FixedCode = Head + fixedSource;
        FixedState.MarkupHandling = MarkupMode.Allow;
        CodeActionEquivalenceKey = equivalenceKey;
        NumberOfIncrementalIterations = iterations;
        TestState.OutputKind = OutputKind.DynamicallyLinkedLibrary;
    }

    /// <summary>A file of a project, which begins as all do.</summary>
    public static string File(string source) => Head + source;

    /// <summary>Checks what becomes of the expression that a method returns.</summary>
    public static Task ExpressionAsync(string expression, string fixedExpression, string equivalenceKey, int? iterations = null) =>
        MembersAsync($"    object Make() => {expression};", $"    object Make() => {fixedExpression};", equivalenceKey, iterations);

    /// <summary>Checks what becomes of the members of a class.</summary>
    public static Task MembersAsync(string members, string fixedMembers, string equivalenceKey, int? iterations = null) =>
        new FixTest($"class Program\n{{\n{members}\n}}\n", $"class Program\n{{\n{fixedMembers}\n}}\n", equivalenceKey, iterations).RunAsync();
}
