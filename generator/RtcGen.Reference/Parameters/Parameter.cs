using RtcGen.Schema;

namespace RtcGen.Reference;

/// <summary>One member of a request: what the schema states about it, and what it is in C#.</summary>
public sealed record Parameter
{
    /// <summary>Gets the name on the wire; empty for the item of a list or the value of a map.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the path from the request on, for example <c>ImageConfig.Interval</c>, <c>Regions[].StreamIndex</c> or <c>Tags{}</c>.</summary>
    public required string Path { get; init; }

    /// <summary>Gets the JSON type in the words of the schema, for example <c>int32</c> or <c>array of object</c>.</summary>
    public required string Type { get; init; }

    /// <summary>Gets the property in C#; empty for the item of a list or the value of a map.</summary>
    public required string Property { get; init; }

    /// <summary>Gets the type in C#, without a question mark.</summary>
    public required string CSharpType { get; init; }

    /// <summary>Gets a value indicating whether the member is in the query, and not in the body.</summary>
    public bool InQuery { get; init; }

    /// <summary>Gets what the member is for.</summary>
    public LocalizedText? Summary { get; init; }

    /// <summary>Gets what else a caller should know.</summary>
    public LocalizedText? Remarks { get; init; }

    /// <summary>Gets a value indicating whether the member must be present; inside an optional object, when that object is sent.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Gets the condition under which the member must be present beyond that; null for none.</summary>
    public string? RequiredWhen { get; init; }

    /// <summary>Gets the unit of a number; null for none.</summary>
    public string? Unit { get; init; }

    /// <summary>Gets the allowed numbers, for example <c>[1, 600] or 0</c>; null when there is no range.</summary>
    public string? Range { get; init; }

    /// <summary>Gets the same without the numbers beside the interval, for example <c>[1, 600]</c>; null when there is no range.</summary>
    public string? Bounds { get; init; }

    /// <summary>Gets the numbers that are allowed beside <see cref="Bounds"/>.</summary>
    public IReadOnlyList<string> Also { get; init; } = [];

    /// <summary>Gets what a number must be a multiple of; null for anything.</summary>
    public long? MultipleOf { get; init; }

    /// <summary>Gets the values with names.</summary>
    public IReadOnlyList<ParameterValue> Values { get; init; } = [];

    /// <summary>Gets what particular values mean that have no name.</summary>
    public IReadOnlyList<KeyValuePair<string, LocalizedText>> Meanings { get; init; } = [];

    /// <summary>Gets a value indicating whether the server accepts other values than <see cref="Values"/>.</summary>
    public bool AcceptsOtherValues { get; init; }

    /// <summary>Gets a value indicating whether the server reads <see cref="Values"/> without regard to case.</summary>
    public bool IgnoresCase { get; init; }

    /// <summary>Gets the value that the server uses when the member is absent, with its name; null when that is no constant or is not known.</summary>
    public string? Default { get; init; }

    /// <summary>Gets what the server uses when the member is absent, where that is no constant.</summary>
    public LocalizedText? DefaultNote { get; init; }

    /// <summary>Gets the allowed length in characters; null for any.</summary>
    public string? Length { get; init; }

    /// <summary>Gets the allowed length in bytes of UTF-8; null for any.</summary>
    public string? Bytes { get; init; }

    /// <summary>Gets the allowed number of items or entries; null for any.</summary>
    public string? Count { get; init; }

    /// <summary>Gets a value indicating whether no two items may be equal.</summary>
    public bool HasUniqueItems { get; init; }

    /// <summary>Gets the member by which no two items may be equal; null for none.</summary>
    public string? UniqueBy { get; init; }

    /// <summary>Gets the regular expression that the whole string must match; null for none.</summary>
    public string? Pattern { get; init; }

    /// <summary>Gets what a string contains: <c>json</c>, <c>base64</c> or <c>list</c>; null for plain text.</summary>
    public string? Content { get; init; }

    /// <summary>Gets the condition under which a string contains that; null for always.</summary>
    public string? ContentWhen { get; init; }

    /// <summary>Gets a value indicating whether the server ignores the member.</summary>
    public bool IsIgnored { get; init; }

    /// <summary>Gets the condition without which the server ignores the member; null for none.</summary>
    public string? EffectWhen { get; init; }

    /// <summary>Gets what selects the member among others, for example <c>Type == 0</c>; null for one that is not selected.</summary>
    public string? ChosenBy { get; init; }

    /// <summary>Gets the member that switches the object on; null for an object that is always on.</summary>
    public string? Switch { get; init; }

    /// <summary>Gets a value indicating whether an explicit null clears the server's value.</summary>
    public bool NullClears { get; init; }

    /// <summary>Gets a value indicating whether the value is never shown.</summary>
    public bool IsSecret { get; init; }

    /// <summary>Gets a value indicating whether the member tells calls apart.</summary>
    public bool IsIdempotencyToken { get; init; }

    /// <summary>Gets a value indicating whether no page of the vendor describes the member.</summary>
    public bool IsUndocumented { get; init; }

    /// <summary>Gets why the member should not be used; null when it may be.</summary>
    public LocalizedText? Deprecated { get; init; }

    /// <summary>Gets the member to use instead; null for none.</summary>
    public string? ReplacedBy { get; init; }

    /// <summary>Gets what the server does with a value that breaks a rule.</summary>
    public WhenInvalid WhenInvalid { get; init; }

    /// <summary>Gets the same as a sentence; null when there is no rule to break.</summary>
    public LocalizedText? Reaction { get; init; }

    /// <summary>Gets the rules about several members of the object, as sentences.</summary>
    public IReadOnlyList<LocalizedText> Rules { get; init; } = [];

    /// <summary>Gets the item of a list, or the value of a map; null for what is neither.</summary>
    public Parameter? Item { get; init; }

    /// <summary>Gets the members of an object.</summary>
    public IReadOnlyList<Parameter> Children { get; init; } = [];

    /// <summary>Gets the members of the object, or of the objects in the list or map.</summary>
    public IReadOnlyList<Parameter> Members => Item?.Members ?? Children;
}
