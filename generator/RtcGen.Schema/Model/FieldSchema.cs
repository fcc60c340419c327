namespace RtcGen.Schema;

/// <summary>One member of a request or a result.</summary>
public sealed record FieldSchema
{
    /// <summary>Gets the member's name on the wire.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the JSON type.</summary>
    public required FieldType Type { get; init; }

    /// <summary>Gets the name of the shared type, for <see cref="FieldType.Shared"/>.</summary>
    public string? TypeName { get; init; }

    /// <summary>Gets where <see cref="TypeName"/> stands.</summary>
    public SchemaSpan TypeSpan { get; init; }

    /// <summary>Gets what the class or enumeration is called that is made for the member or its items; null for a name made of the path to it.</summary>
    public string? OwnTypeName { get; init; }

    /// <summary>Gets what the property of the member is called; null for a name made of <see cref="Name"/>.</summary>
    public string? PropertyName { get; init; }

    /// <summary>Gets what the member is for, in one sentence.</summary>
    public LocalizedText? Summary { get; init; }

    /// <summary>Gets a value indicating whether no page of the vendor describes the member, which programs in use send or receive.</summary>
    public bool Undocumented { get; init; }

    /// <summary>Gets the other names on the wire under which a member of a result may arrive.</summary>
    public EquatableArray<string> Aliases { get; init; }

    /// <summary>Gets a value indicating whether the member must be present; inside an optional object, when that object is sent.</summary>
    public bool Required { get; init; }

    /// <summary>Gets when the member must be present, beyond <see cref="Required"/>.</summary>
    public ConditionSchema? RequiredWhen { get; init; }

    /// <summary>Gets what else a caller should know.</summary>
    public LocalizedText? Remarks { get; init; }

    /// <summary>Gets the name of a string format the service defines, for example <c>id</c>.</summary>
    public string? Format { get; init; }

    /// <summary>Gets where <see cref="Format"/> stands.</summary>
    public SchemaSpan FormatSpan { get; init; }

    /// <summary>Gets a regular expression the whole string must match.</summary>
    public string? Pattern { get; init; }

    /// <summary>Gets the allowed length of a string in characters.</summary>
    public NumberRange? Length { get; init; }

    /// <summary>Gets the allowed length of a string in bytes of UTF-8.</summary>
    public NumberRange? Bytes { get; init; }

    /// <summary>Gets what a string holds, when it is more than plain text.</summary>
    public ContentSchema? Content { get; init; }

    /// <summary>Gets the allowed values of a number.</summary>
    public NumberRange? Range { get; init; }

    /// <summary>Gets the values allowed although they lie outside of <see cref="Range"/>.</summary>
    public EquatableArray<string> Also { get; init; }

    /// <summary>Gets what a number must be a multiple of.</summary>
    public long? MultipleOf { get; init; }

    /// <summary>Gets the allowed values by name, when the member is an enumeration.</summary>
    public EquatableArray<NamedValue> Values { get; init; }

    /// <summary>Gets a value indicating whether the server takes other values than <see cref="Values"/>, too.</summary>
    public bool Open { get; init; }

    /// <summary>Gets a value indicating whether the server reads <see cref="Values"/> without regard to case.</summary>
    public bool IgnoreCase { get; init; }

    /// <summary>Gets what a particular value stands for, for example 0 for "as the source".</summary>
    public EquatableArray<ValueMeaning> Meaning { get; init; }

    /// <summary>Gets the unit of a number, for example <c>s</c> or <c>px</c>.</summary>
    public string? Unit { get; init; }

    /// <summary>Gets the value the server uses when the member is absent, as written in the schema.</summary>
    public string? Default { get; init; }

    /// <summary>Gets the items the server uses when an array is absent, as written in the schema; null when not stated.</summary>
    public EquatableArray<string>? DefaultItems { get; init; }

    /// <summary>Gets what the server uses when the member is absent, where that is no constant.</summary>
    public LocalizedText? DefaultNote { get; init; }

    /// <summary>Gets what the server does with a value that breaks a rule.</summary>
    public WhenInvalid WhenInvalid { get; init; }

    /// <summary>Gets whether the server acts on the member at all.</summary>
    public Effect Effect { get; init; }

    /// <summary>Gets when the server acts on the member; null unless <see cref="Effect"/> is conditional.</summary>
    public ConditionSchema? EffectWhen { get; init; }

    /// <summary>Gets a value indicating whether the value must never be shown.</summary>
    public bool Secret { get; init; }

    /// <summary>Gets a value indicating whether an explicit null clears the value the server has.</summary>
    public bool NullClears { get; init; }

    /// <summary>Gets why the member should not be used any more, when it should not.</summary>
    public LocalizedText? Deprecated { get; init; }

    /// <summary>Gets the member to use instead.</summary>
    public string? ReplacedBy { get; init; }

    /// <summary>Gets the item of an array, or the value of a map.</summary>
    public FieldSchema? Items { get; init; }

    /// <summary>
    /// Gets a value indicating whether an array of the query stands there as its name again and again, once for each item, and not as a
    /// name with a number for each.
    /// </summary>
    public bool Repeated { get; init; }

    /// <summary>Gets a value indicating whether the string tells calls apart, so that one that is sent again is carried out once.</summary>
    public bool IdempotencyToken { get; init; }

    /// <summary>Gets a value indicating whether a member of the result stands beside <c>Result</c>, and not in it.</summary>
    public bool Beside { get; init; }

    /// <summary>Gets the allowed number of items of an array, of entries of a map, or of items in a string that holds a list.</summary>
    public NumberRange? Count { get; init; }

    /// <summary>Gets a value indicating whether no two items of an array may be equal, or have equal members <see cref="UniqueBy"/>.</summary>
    public bool Unique { get; init; }

    /// <summary>Gets the item member that must differ from item to item; null when the items themselves must.</summary>
    public string? UniqueBy { get; init; }

    /// <summary>Gets the members of an object.</summary>
    public EquatableArray<FieldSchema> Fields { get; init; }

    /// <summary>Gets the boolean member of an object that turns it on; null for one that is always on.</summary>
    public string? Switch { get; init; }

    /// <summary>Gets the rules about several members of an object.</summary>
    public EquatableArray<RuleSchema> Rules { get; init; }

    /// <summary>Gets the choice between members of an object.</summary>
    public UnionSchema? Union { get; init; }

    /// <summary>Gets a value indicating whether C# has a class or an enumeration made for the member or its items.</summary>
    public bool HasOwnType => Type == FieldType.Object || Values.Count > 0 || Items is { HasOwnType: true };

    /// <summary>Whether the member counts only while <paramref name="holder"/>, which has it, is switched on; the switch itself always counts.</summary>
    public bool IsSwitchedBy(FieldSchema holder) => holder.Switch is { } name && name != Name;

    /// <summary>Gets the line of the member's key, counted from 1.</summary>
    public int Line { get; init; }

    /// <summary>Gets the column of the member's key, counted from 1.</summary>
    public int Column { get; init; }

    /// <summary>Whether the member must never be shown, or is a list or map of what must not.</summary>
    public bool IsSecret() => Secret || Items?.IsSecret() == true;

    /// <summary>Whether it is a secret string, or a list of such. Any other JSON is never shown anyway, and read and written as ever.</summary>
    public bool IsSecretText() => IsSecret() && GetInnermost().Type == FieldType.String;

    /// <summary>Gets what stands in a list or map, at whatever depth; the member itself if it is neither.</summary>
    public FieldSchema GetInnermost() => Items?.GetInnermost() ?? this;

    /// <summary>Gets the place of the member's key.</summary>
    public SchemaSpan GetSpan() => SchemaSpan.AtLine(Line, Math.Max(1, Column));
}
