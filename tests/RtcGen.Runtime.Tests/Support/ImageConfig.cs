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

    protected internal override void Check(RtcValidator rules)
    {
        rules.WarnNoEffect("Format", Format is not null);
        rules.WarnNoEffect("Width", Width is not null);
        rules.WarnNoEffect("Height", Height is not null);
        rules.CheckRange("Interval", Interval, 1, 600, "s", WhenInvalid.ServerUsesInstead("2"));
    }
}
