namespace RtcGen.Import.Draft;

/// <summary>One member as far as a source describes it. A property that is null or empty is not written.</summary>
public sealed class MemberDraft
{
    /// <summary>The member's name on the wire; without meaning for the item of a list.</summary>
    public required string Name { get; init; }

    /// <summary>
    /// The type in the schema language: <c>string</c>, <c>int32</c>, <c>int64</c>, <c>double</c>, <c>boolean</c>, <c>object</c>,
    /// <c>array</c>, <c>json</c>, or the name of a shared type.
    /// </summary>
    public required string Type { get; set; }

    /// <summary>The item, for <c>array</c>.</summary>
    public MemberDraft? Items { get; set; }

    /// <summary>The members, for <c>object</c>.</summary>
    public IList<MemberDraft> Fields { get; } = [];

    /// <summary>Whether the member must be present.</summary>
    public bool Required { get; set; }

    /// <summary>A condition under which the member must be present.</summary>
    public string? RequiredWhen { get; set; }

    /// <summary>A string format of the service, or <c>dateTime</c>.</summary>
    public string? Format { get; set; }

    /// <summary>A regular expression for the whole string, without anchors.</summary>
    public string? Pattern { get; set; }

    /// <summary>The allowed number of characters, as <c>[1, 128]</c>.</summary>
    public string? Length { get; set; }

    /// <summary>The allowed number of bytes, as <c>(, 1024]</c>.</summary>
    public string? Bytes { get; set; }

    /// <summary>What a string holds: <c>json</c>, <c>base64</c> or <c>list</c>.</summary>
    public string? Content { get; set; }

    /// <summary>The unit of a number.</summary>
    public string? Unit { get; set; }

    /// <summary>The allowed values of a number, as <c>[1, 600]</c>.</summary>
    public string? Range { get; set; }

    /// <summary>Values allowed outside of <see cref="Range"/>.</summary>
    public IList<string> Also { get; } = [];

    /// <summary>What a number must be a multiple of.</summary>
    public int? MultipleOf { get; set; }

    /// <summary>The allowed values.</summary>
    public IList<ValueDraft> Values { get; } = [];

    /// <summary>The allowed number of items.</summary>
    public string? Count { get; set; }

    /// <summary>The value used when the member is absent.</summary>
    public string? Default { get; set; }

    /// <summary>The items used when a list is absent; null when not known.</summary>
    public IReadOnlyList<string>? DefaultItems { get; set; }

    /// <summary>What is used when the member is absent, where that is no constant.</summary>
    public string? DefaultNote { get; set; }

    /// <summary>What the server does with a value that breaks a rule: <c>default</c>, <c>reject</c>, <c>clamp</c>, <c>roundToEven</c> or <c>dropItem</c>.</summary>
    public string? WhenInvalid { get; set; }

    /// <summary>Whether the server acts on the member: <c>none</c>, or <c>when</c> and a condition.</summary>
    public string? Effect { get; set; }

    /// <summary>Whether the value must never be shown.</summary>
    public bool Secret { get; set; }

    /// <summary>Whether the key is repeated for each item, in <c>query</c>.</summary>
    public bool Repeated { get; set; }

    /// <summary>What the member is for; null leaves a placeholder made of the name.</summary>
    public string? Summary { get; set; }

    /// <summary>The line of the source that the member stands on; 0 when not known.</summary>
    public int Line { get; set; }

    /// <summary>What could not be decided, each one line of our own words.</summary>
    public IList<string> Notes { get; } = [];
}
