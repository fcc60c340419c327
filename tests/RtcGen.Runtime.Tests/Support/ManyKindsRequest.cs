using System.Text.Json;

namespace RtcGen.Runtime.Tests.Support;

/// <summary>One member of each kind that UpdateSnapshot has not, with the rules that go with them.</summary>
internal sealed class ManyKindsRequest : RtcRequest<string?>
{
    private static readonly RtcAction Kinds = new(UpdateSnapshotRequest.Service, "ManyKinds", "2020-12-01", RtcIdempotency.None);

    private static readonly RtcStringFormat Date = RtcStringFormat.FromRegex("[0-9]{4}-[0-9]{2}|today");

    /// <summary>An object before other members.</summary>
    public ImageConfig? Image { get; init; }

    /// <summary>A text without a format: anything with a UTF-8 form.</summary>
    public string? Text { get; init; }

    public string? Short { get; init; }

    public string? Month { get; init; }

    public long? Number { get; init; }

    public double? Real { get; init; }

    public bool? Flag { get; init; }

    public override RtcAction Action => Kinds;

    protected internal override void Write(RtcJsonWriter json)
    {
        json.WriteProperty("Image"u8, Image);
        json.WriteProperty("Text"u8, Text);
        json.WriteProperty("Short"u8, Short);
        json.WriteProperty("Month"u8, Month);
        json.WriteProperty("Number"u8, Number);
        json.WriteProperty("Real"u8, Real);
        json.WriteProperty("Flag"u8, Flag);
    }

    protected internal override void Validate(RtcValidator validator)
    {
        validator.CheckObject("Image", Image);
        validator.CheckString("Text", Text);
        validator.CheckString("Short", Short);
        validator.CheckLength("Short", Short, 2, 4, InvalidValueReaction.Rejected);
        validator.CheckString("Month", Month, format: Date);
        validator.CheckOneOf("Number", Number, "1, 2, 4", Number is 1 or 2 or 4, InvalidValueReaction.Rejected);
        validator.CheckRealRange("Real", Real, "(0, 1]", Real is > 0 and <= 1);
    }

    protected internal override string? ReadResult(ref RtcJsonReader json) => json.ReadString();
}
