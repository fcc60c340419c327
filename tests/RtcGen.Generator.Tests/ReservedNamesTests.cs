using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RtcGen.Generated;

namespace RtcGen.Generator.Tests;

/// <summary>The reserved names are those that the runtime and the printed code have: a name that is added there must be added here.</summary>
public sealed class ReservedNamesTests
{
    private const BindingFlags AllMembers = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.FlattenHierarchy;

    private static readonly CSharpCompilation Printed = new Driver(
        [.. Schemas.Catalogue(), new SchemaText(AllKinds.Path, AllKinds.Text), new SchemaText(Secrets.Path, Secrets.Text), new SchemaText(Statements.Path, Statements.Text), new SchemaText("/project/Rare.rtc.yaml", RareStatementTests.Schema)]).Compile();

    [Theory]
    [InlineData(typeof(RtcRequest<string>))]
    [InlineData(typeof(RtcObject))]
    [InlineData(typeof(RtcResult))]
    public void No_property_can_hide_what_its_class_inherits(Type type) =>
        Assert.All(
            type.GetMembers(AllMembers).Where(member => member is PropertyInfo or MethodInfo { IsSpecialName: false } && IsInherited(member)),
            member => Assert.True(ReservedNames.IsMember(member.Name), member.Name));

    [Fact]
    public void No_type_can_have_the_name_of_one_of_the_runtime() =>
        Assert.All(
            typeof(RtcClient).Assembly.GetExportedTypes().Where(type => type.Namespace is "RtcGen" or "RtcGen.Generated" && !type.IsNested),
            type => Assert.True(ReservedNames.IsType(type.Name.Split('`')[0], "rtc"), type.Name));

    [Fact]
    public void No_type_can_have_a_name_that_is_printed_for_another()
    {
        var printed = Names().Where(name => name.Symbol is INamedTypeSymbol && !IsMade(name.Symbol)).Select(name => name.Node.Identifier.Text).Distinct(StringComparer.Ordinal).ToList();

        Assert.Contains("Task", printed);
        Assert.Contains("Service", printed);
        Assert.All(printed, name => Assert.True(ReservedNames.IsType(name, "rtc"), name));
    }

    [Fact]
    public void No_property_can_have_a_name_that_an_expression_means_for_a_type()
    {
        var printed = Names()
            .Where(name => name.Symbol is INamedTypeSymbol && !IsMade(name.Symbol) && name.Node.Parent is MemberAccessExpressionSyntax access && access.Expression == name.Node && HasProperties(name.Node))
            .Select(name => name.Node.Identifier.Text)
            .Distinct(StringComparer.Ordinal)
            .ToList();

        Assert.Contains("InvalidValueReaction", printed);
        Assert.All(printed, name => Assert.True(ReservedNames.IsMember(name), name));
    }

    [Fact]
    public void No_action_can_have_the_name_of_a_method_of_the_client_that_takes_a_request_and_does_not_send_it() =>
        Assert.Equal(
            ["Presign", "Sign"],
            typeof(RtcClient).GetMethods()
                .Where(method => method.GetParameters().FirstOrDefault()?.ParameterType is { IsGenericType: true } first && first.GetGenericTypeDefinition() == typeof(RtcRequest<>) && method.Name != "SendAsync")
                .Select(method => method.Name.Replace("Async", string.Empty, StringComparison.Ordinal))
                .Where(ReservedNames.IsAction)
                .Order(StringComparer.Ordinal));

    // Simple names that are looked up from where they stand; those in comments are not looked at, as a wrong one does no harm there.
    private static IEnumerable<(SimpleNameSyntax Node, ISymbol? Symbol)> Names() =>
        from tree in Printed.SyntaxTrees.Skip(1)
        let model = Printed.GetSemanticModel(tree)
        from node in tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>()
        where node.Parent is not (QualifiedNameSyntax or AliasQualifiedNameSyntax or MemberBindingExpressionSyntax) && !(node.Parent is MemberAccessExpressionSyntax access && access.Name == node)
        select (node, model.GetSymbolInfo(node).Symbol is IMethodSymbol { MethodKind: MethodKind.Constructor } constructor ? constructor.ContainingType : model.GetSymbolInfo(node).Symbol);

    // What schemas make has names of its own; the helpers of a service have not.
    private static bool IsMade(ISymbol symbol) =>
        SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, Printed.Assembly) && symbol.Name is not ("Service" or "Formats");

    private static bool HasProperties(SyntaxNode node) =>
        node.FirstAncestorOrSelf<ClassDeclarationSyntax>() is { BaseList: not null };

    private static bool IsInherited(MemberInfo member) => member switch
    {
        MethodInfo method => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly,
        PropertyInfo property => IsInherited(property.GetMethod ?? property.SetMethod!),
        _ => false,
    };
}
