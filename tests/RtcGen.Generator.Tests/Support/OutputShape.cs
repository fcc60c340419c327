using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RtcGen.Schema;

namespace RtcGen.Generator.Tests;

/// <summary>
/// What may stand in a generated file: the types and properties that the model names, the members that each of them has, and in
/// these nothing but calls of the runtime. Whatever a text of a schema smuggles into the code is something else.
/// </summary>
internal sealed class OutputShape
{
    private static readonly HashSet<string> Methods = new(StringComparer.Ordinal)
    {
        "At", "GetPermitCount", "Catalogue", "Validate", "ReadMember", "ReadResult", "Write", "WriteQuery", "CallAsync", "CallGetAsync",
    };

    private static readonly HashSet<string> Properties = new(StringComparer.Ordinal) { "Action", "All", "RateLimitAppId" };

    private static readonly HashSet<string> Attributes = new(StringComparer.Ordinal)
    {
        "GeneratedCode", "global::System.Obsolete", "global::System.Text.Json.Serialization.JsonConverter", "global::System.Text.Json.Serialization.JsonIgnore", "RtcParameter", "RtcRule",
    };

    // What a call may be made on; the last are a request, the position of a page and a list of the request.
    private static readonly HashSet<string> Receivers = new(StringComparer.Ordinal)
    {
        "client", "int", "json", "long", "query", "validator", "RtcErrorTable", "RtcJsonRequest", "RtcPaging", "RtcRate", "RtcRelations", "RtcStringFormat", "InvalidValueReaction", "request", "position",
    };

    private readonly string _namespace;
    private readonly HashSet<string> _types;
    private readonly HashSet<string> _members;

    private OutputShape(string ns, IEnumerable<string> types, IEnumerable<string> members)
    {
        _namespace = ns;
        _types = new(types, StringComparer.Ordinal);
        _members = new(members, StringComparer.Ordinal);
    }

    /// <summary>The shape of what a file gives.</summary>
    public static OutputShape Of(SchemaFile file) =>
        file.Action is { } action ? Of(CodeModelBuilder.Build(action, CodePlace.Unknown with { Namespace = Namespaces.Default.Get(action) }))
        : file.Types is { } types ? Of(CodeModelBuilder.Build(types, CodePlace.Unknown with { Namespace = Namespaces.Default.Get(types) }))
        : Of(CodeModelBuilder.Build(file.Service!, string.Empty));

    /// <summary>What the tree has beyond the shape; empty for nothing.</summary>
    public IEnumerable<string> FindForeign(SyntaxTree tree)
    {
        var root = (CompilationUnitSyntax)tree.GetRoot();
        foreach (var fault in root.GetDiagnostics())
        {
            yield return fault.ToString();
        }

        if (root.AttributeLists.Count > 0 || root.Externs.Count > 0 || root.Usings.Count > 0 || root.Members.Count != 1 || root.Members[0] is not FileScopedNamespaceDeclarationSyntax space)
        {
            yield return "something beside the namespace";
            yield break;
        }

        if (space.Name.ToString() != _namespace)
        {
            yield return $"the namespace {space.Name}";
        }

        foreach (var foreign in space.DescendantNodes().Select(Foreign).Concat(root.DescendantTrivia().Select(Foreign)).OfType<string>())
        {
            yield return foreign;
        }
    }

    private static OutputShape Of(CodeAction action) => new(
        action.Namespace,
        [action.Request.Name, action.Extensions, .. action.InnerTypes.Select(inner => inner.Type.Name)],
        [action.Method, action.PagesMethod, action.ItemsMethod, "Definition", .. action.InnerTypes.Select(inner => inner.Type).Append(action.Request).SelectMany(MembersOf)]);

    private static OutputShape Of(CodeTypes types)
    {
        var all = types.Types.SelectMany(type => type.WithInner()).ToList();
        return new(types.Namespace, all.Select(type => type.Name), all.SelectMany(MembersOf));
    }

    private static OutputShape Of(CodeService service) => new(
        service.Namespace,
        ["Service", "Formats", service.ErrorsClass, service.CallsClass],
        ["Definition", .. service.Errors.Select(error => error.Name), .. service.Formats.SelectMany(format => new[] { format.Name, format.Pattern, format.Field })]);

    private static IEnumerable<string> MembersOf(CodeType type) =>
        type.Properties.SelectMany(property => new[] { property.Name, property.Format ?? property.Name }).Concat(type.Field.Values.Select(value => value.Name));

    private string? Foreign(SyntaxNode node) => node switch
    {
        BaseTypeDeclarationSyntax type => _types.Contains(type.Identifier.Text) && type.Parent is FileScopedNamespaceDeclarationSyntax ? null : $"the type {type.Identifier}",
        EnumMemberDeclarationSyntax value => Member(value.Identifier.Text),
        PropertyDeclarationSyntax property => Properties.Contains(property.Identifier.Text) ? null : Member(property.Identifier.Text),
        MethodDeclarationSyntax method => Methods.Contains(method.Identifier.Text) ? null : Member(method.Identifier.Text),
        VariableDeclaratorSyntax variable => variable.Parent?.Parent is FieldDeclarationSyntax ? Member(variable.Identifier.Text) : $"the variable {variable.Identifier}",
        MemberDeclarationSyntax and not FieldDeclarationSyntax => $"the member {node}",
        StatementSyntax statement => Statement(statement),
        InvocationExpressionSyntax call => Call(call),
        AttributeSyntax attribute => Attributes.Contains(attribute.Name.ToString()) ? null : $"the attribute {attribute}",
        _ => null,
    };

    private string? Member(string name) => _members.Contains(name) ? null : $"the member {name}";

    private static string? Statement(StatementSyntax statement) => statement switch
    {
        BlockSyntax => null,
        IfStatementSyntax { Condition: InvocationExpressionSyntax test } when test.Expression.ToString() == "validator.IsSwitchedOff" => null,
        SwitchStatementSyntax { Expression: InvocationExpressionSyntax find } when find.Expression.ToString() == "json.FindMember" => null,
        BreakStatementSyntax => null,
        ReturnStatementSyntax { Expression: null } => null,
        ExpressionStatementSyntax { Expression: InvocationExpressionSyntax } => null,
        ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax { Left: IdentifierNameSyntax, Right: InvocationExpressionSyntax } } => null,
        _ => $"the statement {statement}",
    };

    private string? Call(InvocationExpressionSyntax call)
    {
        var receiver = call.Expression is MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax or PredefinedTypeSyntax } access ? access.Expression.ToString() : call.Expression.ToString();
        return Receivers.Contains(receiver) || receiver == "checked" || call.ToString() == ".ToString(global::System.Globalization.CultureInfo.InvariantCulture)" ? null : $"the call {call}";
    }

    private static string? Foreign(SyntaxTrivia trivia) => trivia.Kind() switch
    {
        SyntaxKind.NullableDirectiveTrivia or SyntaxKind.PragmaWarningDirectiveTrivia => null,
        SyntaxKind.SkippedTokensTrivia or SyntaxKind.MultiLineCommentTrivia => $"the trivia {trivia}",
        _ => trivia.IsDirective ? $"the directive {trivia}" : null,
    };
}
