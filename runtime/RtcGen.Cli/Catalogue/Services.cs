using RtcGen.Generated;
using RtcGen.Schema;

namespace RtcGen.Cli;

/// <summary>Services and their actions as the client wants them.</summary>
internal static class Services
{
    /// <summary>An action of a schema, as the generated client has it. The tool makes one call, which waits for no rate.</summary>
    public static RtcAction Of(RtcService service, ActionSchema schema) => new(
        service,
        schema.Action,
        schema.Version,
        schema.Repeatable switch
        {
            Repeatability.Safe => RtcIdempotency.ReadOnly,
            Repeatability.Yes => RtcIdempotency.Idempotent,
            _ => RtcIdempotency.None,
        },
        schema.Method == HttpVerb.Get ? RtcMethod.Get : RtcMethod.Post,
        isForm: schema.Encoding == BodyEncoding.Form,
        isSigned: schema.Signed,
        hasEnvelope: schema.Envelope != Schema.ResponseEnvelope.None,
        host: schema.Host);

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
