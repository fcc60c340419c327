using RtcGen.Schema;

namespace RtcGen.Generator;

/// <summary>
/// Names the types of one file and their properties. Names that callers and other files know are given first and as they are;
/// those made of the path to a member give way to them.
/// </summary>
/// <param name="service">The service.</param>
/// <param name="at">Where the file's C# stands.</param>
/// <param name="hidden">The names that properties of the file bear, which an expression cannot use for a type.</param>
/// <param name="diagnostics">Takes the names that cannot be.</param>
internal sealed class CodeTypeBuilder(string service, CodePlace at, HashSet<string> hidden, NameDiagnostics diagnostics)
{
    private readonly UniqueNames _names = new(name => ReservedNames.IsType(name, service));
    private readonly List<DeclaredType> _derived = [];
    private readonly InlineShape _shapes = new();
    private readonly OutlineTable _outlines = new(at.Outlines);

    /// <summary>The types made for members, in documentation order.</summary>
    public IReadOnlyList<DeclaredType> Derived => _derived;

    /// <summary>Whether a member is of a shared type, which another file may describe.</summary>
    public bool UsesShared { get; private set; }

    /// <summary>Gives a type just this name, or reports that it cannot have it.</summary>
    /// <param name="name">The name.</param>
    /// <param name="place">Where the file says it.</param>
    /// <param name="subject">What the name is for, such as <c>The action 'Rtc'</c>.</param>
    /// <param name="advice">What can be done.</param>
    public string Declare(string name, SchemaSpan place, string subject, string advice)
    {
        if (!_names.TryTake(name))
        {
            var problem = _names.IsReserved(name) ? "which generated code uses itself" : "which another type of the file is called already";
            diagnostics.Add(place, $"{subject} needs the name '{name}' for a class, {problem}; {advice}.");
        }

        return name;
    }

    /// <summary>Makes a class, and the types of its members.</summary>
    /// <param name="name">The class.</param>
    /// <param name="kind">What it is.</param>
    /// <param name="field">Its members, rules and union.</param>
    /// <param name="prefix">What the names of the types in it begin with.</param>
    /// <param name="queryCount">How many of the members, from the first on, are in the query.</param>
    /// <param name="isShared">Whether other files refer to it.</param>
    public CodeType Class(string name, CodeTypeKind kind, FieldSchema field, DerivedName prefix, int queryCount = 0, bool isShared = false)
    {
        var names = PropertyNames.Choose(field.Fields, name, isShared, diagnostics);
        var others = new UniqueNames(other => other == name || names.Contains(other));
        var inner = kind == CodeTypeKind.Result ? CodeTypeKind.Result : CodeTypeKind.Object;
        var properties = field.Fields.Select((member, i) =>
        {
            // Most members have no type of their own, and so need no name for one.
            var wanted = member.OwnTypeName is { } given ? DerivedName.From(given) : member.HasOwnType ? prefix.With(CSharpNames.Property(member.Name)) : prefix;
            var (type, own) = GetTypeName(member, wanted, inner);
            return new CodeProperty(member, names[i], type, own, InQuery: i < queryCount, GetFormat(member, names[i], others))
            {
                IsSwitched = member.IsSwitchedBy(field),
                Shared = member.GetInnermost().TypeName is { } shared ? new(() => OutlinedType.Find(_outlines, at.Home, shared)!) : null,
                UniqueKey = member.UniqueBy is { } by ? own?.Property(by).Name ?? PropertyNames.OfShared(by, member.Items!.TypeName!) : null,
            };
        });
        return new(name, Reference(name), kind, field, new(properties));
    }

    /// <summary>The type of a member, and the one that is made for it or its items.</summary>
    /// <param name="field">The member.</param>
    /// <param name="wanted">What a type made for it is called when that is free.</param>
    /// <param name="kind">What an object is.</param>
    /// <param name="declared">The name already given to the type made for it; null to derive one.</param>
    public (string Type, CodeType? Own) GetTypeName(FieldSchema field, DerivedName wanted, CodeTypeKind kind, string? declared = null)
    {
        switch (field.Type)
        {
            case FieldType.Object:
                if (declared is not null || wanted.IsGiven || _shapes.Find(field, kind) is not { } type)
                {
                    type = Class(declared ?? Derive(wanted, field), kind, field, wanted);
                    _shapes.Add(type);
                }

                return (type.Name, type);
            case FieldType.Array:
                var (item, own) = GetTypeName(field.Items!, wanted, kind, declared);
                return (CodeTypeNames.GetList(item), own);
            case FieldType.Map:
                var (value, ownValue) = GetTypeName(field.Items!, wanted, kind, declared);
                return (CodeTypeNames.GetMap(value), ownValue);
            case FieldType.Shared:
                UsesShared = true;
                return (Shared(field.TypeName!, kind), null);
        }

        if (field.Values.Count == 0)
        {
            return (CodeTypeNames.Plain(field.Type), null);
        }

        var values = Values(field, declared ?? Derive(wanted, field));
        return (field.Type == FieldType.String ? "string" : values.Name, values);
    }

    private CodeType Values(FieldSchema field, string name)
    {
        var isText = field.Type == FieldType.String;
        foreach (var value in isText ? field.Values : default)
        {
            // In an enumeration such names do no harm.
            if (value.Name == name || ReservedNames.IsOfObject(value.Name))
            {
                diagnostics.Add(
                    SchemaSpan.AtLine(value.Line, value.Column),
                    $"The value '{value.Value}' of '{field.Name}' cannot have the name '{value.Name}', which the class of the values {(value.Name == name ? "bears itself" : "has already, as every class does")}; rename it.");
            }
        }

        return new(name, Reference(name), isText ? CodeTypeKind.Constants : CodeTypeKind.Enumeration, field, default);
    }

    private string Derive(DerivedName wanted, FieldSchema field)
    {
        var name = wanted.IsGiven ? Declare(wanted.Text, field.GetSpan(), $"The member '{field.Name}'", "choose another 'csharp'")
            : _names.TryTake(wanted.Text) ? wanted.Text
            : _names.Take(wanted.Long);
        _derived.Add(new(name, field));
        return name;
    }

    private string Reference(string name) => hidden.Contains(name) ? $"global::{at.Namespace}.{name}" : name;

    private string Shared(string name, CodeTypeKind kind) =>
        at.Outside.Find(name, kind == CodeTypeKind.Result) is { } whole ? $"global::{whole}" : name;

    private static string? GetFormat(FieldSchema field, string property, UniqueNames others) =>
        field.GetInnermost() is { Format: { } format } ? $"Formats.{CSharpNames.Property(format)}"
        : field.GetInnermost() is { Pattern: not null } ? others.Take($"{property}Format")
        : null;
}
