namespace RtcGen.Runtime.Tests.Support;

/// <summary>The object inside <see cref="UpdateSnapshotRequest"/>.</summary>
internal sealed class ImageConfig : RtcObject
{
    public int? Format { get; init; }

    public int? Width { get; init; }

    public int? Height { get; init; }

    public int? Interval { get; init; }

    protected internal override void Write(RtcJsonWriter json)
    {
        json.WriteProperty("Format"u8, Format);
        json.WriteProperty("Width"u8, Width);
        json.WriteProperty("Height"u8, Height);
        json.WriteProperty("Interval"u8, Interval);
    }

    protected internal override void Validate(RtcValidator validator)
    {
        validator.WarnNoEffect("Format", Format is not null);
        validator.WarnNoEffect("Width", Width is not null);
        validator.WarnNoEffect("Height", Height is not null);
        validator.CheckRange("Interval", Interval, 1, 600, "s", InvalidValueReaction.ServerUsesInstead("2"));
    }
}
