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
        json.Property("Format"u8, Format);
        json.Property("Width"u8, Width);
        json.Property("Height"u8, Height);
        json.Property("Interval"u8, Interval);
    }

    protected internal override void Check(RtcValidator rules)
    {
        rules.NoEffect("Format", Format is not null);
        rules.NoEffect("Width", Width is not null);
        rules.NoEffect("Height", Height is not null);
        rules.Range("Interval", Interval, 1, 600, "s", WhenInvalid.ServerUsesInstead("2"));
    }
}
