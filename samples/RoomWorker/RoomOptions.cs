namespace RtcGen.Samples.RoomWorker;

/// <summary>The settings of the worker.</summary>
internal sealed class RoomOptions
{
    public string AppId { get; set; } = "";

    /// <summary>The time between two listings.</summary>
    public TimeSpan Period { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How far back the listing looks; the service allows a span of at most 24 hours.</summary>
    public TimeSpan Lookback { get; set; } = TimeSpan.FromHours(1);

    public static bool IsValid(RoomOptions options) => options.AppId.Length > 0 && options.Period > TimeSpan.Zero && options.Lookback > TimeSpan.Zero;
}
