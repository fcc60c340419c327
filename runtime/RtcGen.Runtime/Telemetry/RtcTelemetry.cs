namespace RtcGen;

/// <summary>The names under which clients report what they do: an <c>ActivitySource</c>, a <c>Meter</c>, and a category of log messages.</summary>
public static class RtcTelemetry
{
    /// <summary>The name of the <c>ActivitySource</c>, for example for OpenTelemetry's <c>AddSource</c>.</summary>
    public const string ActivitySourceName = "RtcGen";

    /// <summary>The name of the <c>Meter</c>, for example for OpenTelemetry's <c>AddMeter</c>.</summary>
    public const string MeterName = "RtcGen";

    /// <summary>The category of a client's log messages.</summary>
    public const string LogCategory = "RtcGen.RtcClient";
}
