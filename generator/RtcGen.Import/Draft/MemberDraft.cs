namespace RtcGen.Import.Draft;

/// <summary>One member as far as a source describes it. A property that is null or empty is not written.</summary>
public sealed class MemberDraft
{
    /// <summary>Gets the member's name on the wire; without meaning for the item of a list.</summary>
    public required string Name { get; init; }

    /// <summary>
    /// Gets or sets the type in the schema language: <c>string</c>, <c>int32</c>, <c>int64</c>, <c>double</c>, <c>boolean</c>, <c>object</c>,
    /// <c>array</c>, <c>map</c>, <c>json</c>, or the name of a shared type.
    /// </summary>
    public required string Type { get; set; }

    /// <summary>Gets or sets the name of the class made for it in C#; null for the one made of its path.</summary>
    public string? CSharp { get; set; }

    /// <summary>Gets or sets the name of its property in C#; null for the one made of its name.</summary>
    public string? Property { get; set; }

    /// <summary>Gets or sets the item, for <c>array</c>, or the value, for <c>map</c>.</summary>
    public MemberDraft? Items { get; set; }

    /// <summary>Gets the members, for <c>object</c>.</summary>
    public IList<MemberDraft> Fields { get; } = [];

    /// <summary>Gets or sets a value indicating whether the member must be present.</summary>
    public bool Required { get; set; }

    /// <summary>Gets or sets a condition under which the member must be present.</summary>
    public string? RequiredWhen { get; set; }

    /// <summary>Gets or sets a string format of the service, or <c>dateTime</c>.</summary>
    public string? Format { get; set; }

    /// <summary>Gets or sets a regular expression for the whole string, without anchors.</summary>
    public string? Pattern { get; set; }

    /// <summary>Gets or sets the allowed number of characters, as <c>[1, 128]</c>.</summary>
    public string? Length { get; set; }

    /// <summary>Gets or sets the allowed number of bytes, as <c>(, 1024]</c>.</summary>
    public string? Bytes { get; set; }

    /// <summary>Gets or sets what a string holds: <c>json</c>, <c>base64</c> or <c>list</c>.</summary>
    public string? Content { get; set; }

    /// <summary>Gets or sets the unit of a number.</summary>
    public string? Unit { get; set; }

    /// <summary>Gets or sets the allowed values of a number, as <c>[1, 600]</c>.</summary>
    public string? Range { get; set; }

    /// <summary>Gets the values allowed outside of <see cref="Range"/>.</summary>
    public IList<string> Also { get; } = [];

    /// <summary>Gets or sets what a number must be a multiple of.</summary>
    public int? MultipleOf { get; set; }

    /// <summary>Gets the allowed values.</summary>
    public IList<ValueDraft> Values { get; } = [];

    /// <summary>Gets or sets the allowed number of items.</summary>
    public string? Count { get; set; }

    /// <summary>Gets or sets the value used when the member is absent.</summary>
    public string? Default { get; set; }

    /// <summary>Gets or sets the items used when a list is absent; null when not known.</summary>
    public IReadOnlyList<string>? DefaultItems { get; set; }

    /// <summary>Gets or sets what is used when the member is absent, where that is no constant.</summary>
    public string? DefaultNote { get; set; }

    /// <summary>Gets or sets what the server does with a value that breaks a rule: <c>default</c>, <c>reject</c>, <c>clamp</c>, <c>roundToEven</c> or <c>dropItem</c>.</summary>
    public string? WhenInvalid { get; set; }

    /// <summary>Gets or sets whether the server acts on the member: <c>none</c>, or <c>when</c> and a condition.</summary>
    public string? Effect { get; set; }

    /// <summary>Gets or sets a value indicating whether the value must never be shown.</summary>
    public bool Secret { get; set; }

    /// <summary>Gets or sets a value indicating whether the client fills in a token that makes the call idempotent.</summary>
    public bool IdempotencyToken { get; set; }

    /// <summary>Gets or sets a value indicating whether the key is repeated for each item, in <c>query</c>.</summary>
    public bool Repeated { get; set; }

    /// <summary>Gets or sets what the member is for; null leaves a placeholder made of the name.</summary>
    public string? Summary { get; set; }

    /// <summary>Gets or sets the line of the source that the member stands on; 0 when not known.</summary>
    public int Line { get; set; }

    /// <summary>Gets what could not be decided, each one line of our own words.</summary>
    public IList<string> Notes { get; } = [];
}
