using RtcGen.Schema;

namespace RtcGen.Cli;

/// <summary>Services as the client wants them.</summary>
internal static class Services
{
    /// <summary>The service of a schema, with its catalogue of errors.</summary>
    public static RtcService Of(ServiceSchema schema) => new(
        schema.Service,
        schema.DefaultRegion,
        [.. schema.Regions.Select(region => KeyValuePair.Create(region.Name, region.Host))],
        () => [.. schema.Errors.Select(Error)]);

    private static RtcError Error(ErrorSchema error) => new(error.Code, Class(error.Retry), Text(error.Summary), error.Remedy is { } remedy ? Text(remedy) : null);

    private static RtcLocalizedText Text(LocalizedText text) => new(text.English, text.Chinese);

    private static RtcRetryClass Class(RetryClass retry) => retry switch
    {
        RetryClass.Refused => RtcRetryClass.Rejected,
        RetryClass.Unclear => RtcRetryClass.Unknown,
        RetryClass.Clock => RtcRetryClass.Clock,
        RetryClass.Credentials => RtcRetryClass.Credentials,
        _ => RtcRetryClass.Never,
    };
}
