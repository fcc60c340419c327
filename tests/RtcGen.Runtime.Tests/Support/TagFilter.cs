namespace RtcGen.Runtime.Tests.Support;

/// <summary>An object as it stands in a query.</summary>
internal sealed class TagFilter : RtcObject
{
    public string? Key { get; init; }

    public IReadOnlyList<string>? Values { get; init; }

    public string? Secret { get; init; }

    public long? Number { get; init; }

    public double? Real { get; init; }

    public bool? Flag { get; init; }

    public DateTimeOffset? Time { get; init; }

    public TagFilter? Inner { get; init; }

    public bool IsCleared { get; init; }

    protected internal override void Write(RtcJsonWriter json)
    {
        json.WriteProperty("Key"u8, Key);
        json.WriteProperty("Values"u8, Values);
        json.WriteSecret("Secret"u8, Secret);
        json.WriteProperty("Number"u8, Number);
        json.WriteProperty("Real"u8, Real);
        json.WriteProperty("Flag"u8, Flag);
        json.WriteProperty("Time"u8, Time);
        json.WriteProperty("Inner"u8, Inner);
        json.WriteNull("Cleared"u8, IsCleared);
    }

    protected internal override void Validate(RtcValidator validator) => validator.CheckString("Key", Key, required: true);
}
