using System.Net;
using RtcGen.Generator;
using RtcGen.Schema;

namespace RtcGen.Reference;

/// <summary>Makes the parameters of an action from the schema and the names that the generator gives.</summary>
/// <param name="service">The service whose formats count.</param>
/// <param name="code">The C# of shared types.</param>
internal sealed class ParameterTree(ServiceSchema service, CodeTypeTable code)
{
    /// <summary>The members of an object.</summary>
    public IReadOnlyList<Parameter> Build(CodeType type, TypeLocation place, string prefix = "", UnionSchema? union = null) =>
        [.. type.Properties.Select(property => BuildProperty(property, place, prefix + property.Field.Name, union))];

    /// <summary>The rules of an object or a request, as sentences.</summary>
    public static IReadOnlyList<LocalizedText> DescribeRules(EquatableArray<RuleSchema> rules) => [.. rules.Select(RuleDescription.GetRemark).Select(rule =>
        new LocalizedText(Decode(rule.English), rule.Chinese is { } chinese ? Decode(chinese) : null))];

    private Parameter BuildProperty(CodeProperty property, TypeLocation place, string path, UnionSchema? union) =>
        Describe(property.Field, property, property.Type, place, path) with
        {
            Name = property.Field.Name,
            Property = property.Name,
            InQuery = property.InQuery,
            IsRequired = property.IsRequired,
            RequiredWhen = property.Field.RequiredWhen?.Text ?? (property is { IsSwitched: true, Field.Required: true } ? "the object is switched on" : null),
            ChosenBy = union?.Branches.FirstOrDefault(branch => branch.Member == property.Field.Name) is { } chosen ? $"{union.By} == {chosen.Value}" : null,
        };

    private Parameter Describe(FieldSchema field, CodeProperty property, string type, TypeLocation place, string path)
    {
        var item = field.Items;
        return Plain(field, property, type, path) with
        {
            Item = item is null ? null : Describe(Inherit(item, field), property, CodeTypeNames.GetItem(type), place, path + (field.Type == FieldType.Map ? "{}" : "[]")),
            Rules = DescribeRules(Shape(field, property, place).Rules),
            Switch = Shape(field, property, place).Switch,
            Children = field.Type switch
            {
                FieldType.Object => Build(property.Own!, place, path + ".", field.Union),
                FieldType.Shared when code.Find(field.TypeName!, place) is var (shared, _, home) => Build(shared, home, path + ".", shared.Field.Union),
                _ => [],
            },
        };
    }

    private FieldSchema Shape(FieldSchema field, CodeProperty property, TypeLocation place) =>
        field.Type == FieldType.Shared ? code.Find(field.TypeName!, place).Type.Field : property.Own is { Kind: CodeTypeKind.Object } own && field.Type == FieldType.Object ? own.Field with { Rules = field.Rules, Switch = field.Switch } : field;

    private Parameter Plain(FieldSchema field, CodeProperty property, string type, string path) => new()
    {
        Name = string.Empty,
        Path = path,
        Type = DescribeType(field),
        Property = string.Empty,
        CSharpType = type,
        Summary = field.Summary,
        Remarks = field.Remarks,
        Unit = field.Unit,
        Range = field.Range is null ? null : RangeText.Allowed(field),
        MultipleOf = field.MultipleOf,
        Values = [.. field.Values.Select(value => new ParameterValue(value.Value, $"{property.Own!.Name}.{value.Name}", Meaning(field, value.Value)))],
        AcceptsOtherValues = field.Open,
        IgnoresCase = field.IgnoreCase,
        Default = RangeText.GetStatedDefault(field),
        DefaultNote = field.DefaultNote,
        Length = Bounds(field.Length),
        Bytes = Bounds(field.Bytes),
        Count = Bounds(field.Count),
        HasUniqueItems = field.Unique,
        UniqueBy = field.UniqueBy,
        Pattern = field.Pattern ?? service.Formats.FirstOrDefault(format => format.Name == field.Format)?.Pattern,
        Content = field.Content is { } content ? content.Kind.ToString().ToLowerInvariant() : null,
        ContentWhen = field.Content?.When?.Text,
        IsIgnored = field.Effect == Effect.None,
        EffectWhen = field.EffectWhen?.Text,
        NullClears = field.NullClears,
        IsSecret = field.IsSecret(),
        IsIdempotencyToken = field.IdempotencyToken,
        IsUndocumented = field.Undocumented,
        Deprecated = field.Deprecated,
        ReplacedBy = field.ReplacedBy,
        WhenInvalid = field.WhenInvalid,
        Reaction = ServerReaction.Describe(field),
    };

    // What the server does with a bad item, and what it uses instead, may be said of the list alone.
    private static FieldSchema Inherit(FieldSchema item, FieldSchema holder) => item.WhenInvalid == WhenInvalid.Unstated
        ? item with { WhenInvalid = holder.WhenInvalid == WhenInvalid.DropItem ? WhenInvalid.DropItem : WhenInvalid.Unstated }
        : item;

    private static LocalizedText? Meaning(FieldSchema field, string value) => field.Meaning.FirstOrDefault(meaning => meaning.Value == value)?.Text;

    private static string? Bounds(NumberRange? range) => range is null ? null : RangeText.Bounds(range);

    private static string DescribeType(FieldSchema field) => field.Type switch
    {
        FieldType.Array => $"array of {DescribeType(field.Items!)}",
        FieldType.Map => $"map of {DescribeType(field.Items!)}",
        FieldType.Shared => "object",
        FieldType.DateTime => "dateTime",
        _ => field.Type.ToString().ToLowerInvariant(),
    };

    private static string Decode(string xml) => WebUtility.HtmlDecode(xml);
}
