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
    public IReadOnlyList<Parameter> Build(CodeType type, TypeLocation place) => Build(type, place, new(string.Empty, null, null));

    /// <summary>The rules of an object or a request, as sentences.</summary>
    public static IReadOnlyList<LocalizedText> DescribeRules(EquatableArray<RuleSchema> rules) => [.. rules.Select(RuleDescription.GetRemark).Select(rule =>
        new LocalizedText(Decode(rule.English), rule.Chinese is { } chinese ? Decode(chinese) : null))];

    private Parameter[] Build(CodeType type, TypeLocation place, Holder holder) =>
        [.. type.Properties.Select(property => BuildProperty(property, place, holder with { Path = holder.Path + property.Field.Name }))];

    private Parameter BuildProperty(CodeProperty property, TypeLocation place, Holder holder) =>
        Describe(property.Field, property, property.Type, place, holder) with
        {
            Name = property.Field.Name,
            Property = property.Name,
            InQuery = property.InQuery,
            IsRequired = property.IsRequired,
            RequiredWhen = property.Field.RequiredWhen?.Text ?? (property is { IsSwitched: true, Field.Required: true } ? $"{holder.Switch} == true" : null),
            ChosenBy = holder.Union?.Branches.FirstOrDefault(branch => branch.Member == property.Field.Name) is { } chosen ? $"{holder.Union.By} == {chosen.Value}" : null,
        };

    private Parameter Describe(FieldSchema field, CodeProperty property, string type, TypeLocation place, Holder holder)
    {
        var (item, path) = (field.Items, holder.Path);
        return Plain(field, property, type, path) with
        {
            Item = item is null ? null : Describe(Inherit(item, field), property, CodeTypeNames.GetItem(type), place, holder with { Path = path + (field.Type == FieldType.Map ? "{}" : "[]") }),
            Rules = DescribeRules(Shape(field, property, place).Rules),
            Switch = Shape(field, property, place).Switch,
            Children = field.Type switch
            {
                FieldType.Object => Build(property.Own!, place, new(path + ".", field.Union, field.Switch)),
                FieldType.Shared when code.Find(field.TypeName!, place) is var (shared, _, home) => Build(shared, home, new(path + ".", shared.Field.Union, shared.Field.Switch)),
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
        Bounds = Bounds(field.Range),
        Also = [.. field.Also],
        MultipleOf = field.MultipleOf,
        Values = [.. field.Values.Select(value => new ParameterValue(value.Value, $"{property.Own!.Name}.{value.Name}", Meaning(field, value.Value)))],
        Meanings = [.. field.Meaning.Where(meaning => field.Values.All(value => value.Value != meaning.Value)).Select(meaning => KeyValuePair.Create(meaning.Value, meaning.Text))],
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

    /// <summary>What a member has from the object that holds it: its path, and what selects it or switches it on.</summary>
    private readonly record struct Holder(string Path, UnionSchema? Union, string? Switch);
}
