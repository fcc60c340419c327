using Microsoft.CodeAnalysis;

namespace RtcGen.Analyzers;

/// <summary>Reads what generated code states about a class and its properties.</summary>
internal static class FactReader
{
    /// <summary>Reads a class.</summary>
    public static TypeFacts Read(FactTable table, INamedTypeSymbol type)
    {
        var members = new Dictionary<string, MemberFacts>(StringComparer.Ordinal);
        foreach (var property in type.GetMembers().OfType<IPropertySymbol>())
        {
            // Those of results have a setter, and those of the base class none.
            if (property is { IsStatic: false, SetMethod.IsInitOnly: true, DeclaredAccessibility: Accessibility.Public })
            {
                var member = ReadMember(table, property);
                members[member.Name] = member;
            }
        }

        var rules = new List<RuleFacts>();
        string? enabling = null;
        foreach (var attribute in type.GetAttributes().Where(attribute => Is(attribute, table.Types.Rule)).Select(attribute => new AttributeArguments(attribute)))
        {
            if (attribute.Position(0) == "switch")
            {
                enabling = attribute.Position(1);
            }
            else if (ReadRule(attribute) is { } rule)
            {
                rules.Add(rule);
            }
        }

        return new(type, members, rules, enabling);
    }

    private static MemberFacts ReadMember(FactTable table, IPropertySymbol property)
    {
        var stated = new AttributeArguments(property.GetAttributes().FirstOrDefault(attribute => Is(attribute, table.Types.Parameter)));
        var type = MemberTypes.WithoutNull(table.Types, property.Type);
        var kind = MemberTypes.GetKind(table.Types, type);
        var value = kind is MemberKind.List or MemberKind.Map ? MemberTypes.WithoutNull(table.Types, MemberTypes.GetItem(type)) : type;
        var whenInvalid = (WhenInvalid)stated.Number("WhenInvalid");
        return new()
        {
            Property = property,
            Name = stated.Text("Name") ?? property.Name,
            Kind = kind,
            ItemKind = MemberTypes.GetKind(table.Types, value),
            ValueType = value,
            Required = property.IsRequired || stated.Flag("Required"),
            IsRequiredByCompiler = property.IsRequired,
            IsClearable = MemberTypes.IsOptional(table.Types, property.Type),
            RequiredWhen = Condition.Parse(stated.Text("RequiredWhen")),
            NoEffect = stated.Flag("NoEffect"),
            EffectWhen = Condition.Parse(stated.Text("EffectWhen")),
            Range = Bounds.Parse(stated.Text("Range")),
            MultipleOf = stated.Number("MultipleOf"),
            Unit = stated.Text("Unit"),
            Length = Bounds.Parse(stated.Text("Length")),
            Bytes = Bounds.Parse(stated.Text("Bytes")),
            Pattern = stated.Text("Pattern") is { } pattern ? table.GetPattern(pattern) : null,
            Content = stated.Text("Content"),
            ContentWhen = Condition.Parse(stated.Text("ContentWhen")),
            Values = ReadValues(stated, value),
            IgnoreCase = stated.Flag("IgnoreCase"),
            Count = Bounds.Parse(stated.Text("Count")),
            Unique = stated.Flag("Unique"),
            UniqueBy = stated.Text("UniqueBy"),
            Default = stated.Text("Default"),
            WhenInvalid = whenInvalid,
            ItemWhenInvalid = stated.Number("ItemWhenInvalid") is var item and not 0 ? (WhenInvalid)item : whenInvalid,
            ReplacedBy = stated.Text("ReplacedBy"),
            IsObsolete = property.GetAttributes().Any(attribute => attribute.AttributeClass is { Name: "ObsoleteAttribute", ContainingNamespace.Name: "System" }),
            Secret = stated.Flag("Secret"),
        };
    }

    private static NamedValues? ReadValues(AttributeArguments stated, ITypeSymbol value)
    {
        var holder = value.TypeKind == TypeKind.Enum && !stated.Flag("Open") ? value : stated.Type("Values");
        return holder is null ? null : new(
            [.. holder.GetMembers().OfType<IFieldSymbol>().Where(field => field.HasConstantValue && field.DeclaredAccessibility == Accessibility.Public)],
            stated.Flag("IgnoreCase"));
    }

    private static RuleFacts? ReadRule(AttributeArguments attribute)
    {
        if (!Enum.TryParse<RuleKind>(attribute.Position(0), ignoreCase: true, out var kind) || attribute.Position(1) is not { } members)
        {
            return null;
        }

        return new()
        {
            Kind = kind,
            Members = kind == RuleKind.Requires ? [] : Names(members),
            Requires = kind == RuleKind.Requires ? Condition.Parse(members) : null,
            When = Condition.Parse(attribute.Text("When")),
            By = attribute.Text("By") is { } by ? Names(by) : [],
            Range = Bounds.Parse(attribute.Text("Range")),
            WhenInvalid = (WhenInvalid)attribute.Number("WhenInvalid"),
        };
    }

    private static List<string> Names(string text) => [.. text.Split(',').Select(name => name.Trim())];

    private static bool Is(AttributeData attribute, INamedTypeSymbol? type) => type is not null && SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, type);
}
