using RtcGen.Schema;

namespace RtcGen.Runtime.Tests.Support;

/// <summary>The service files of the schema, as the services that are generated from them.</summary>
internal static class ServiceFiles
{
    public static RtcService Read(string service)
    {
        var path = Path.Combine(AppContext.BaseDirectory, "schema", service, "service.rtc.yaml");
        var schema = SchemaReader.Read(File.ReadAllText(path)).Service!;
        return new(
            schema.Service,
            schema.DefaultRegion,
            [.. schema.Regions.Select(static region => KeyValuePair.Create(region.Name, region.Host))],
            () => [.. schema.Errors.Select(ErrorOf)]);
    }

    private static RtcError ErrorOf(ErrorSchema error) =>
        new(error.Code, RetryClassOf(error.Retry), new(error.Summary.English), mayHaveTakenEffect: error.Effect != ErrorEffect.None) { TookEffectInPart = error.Effect == ErrorEffect.Partial };

    private static RtcRetryClass RetryClassOf(RetryClass retry) => retry switch
    {
        RetryClass.Refused => RtcRetryClass.Rejected,
        RetryClass.Unclear => RtcRetryClass.Unknown,
        _ => Enum.Parse<RtcRetryClass>($"{retry}"),
    };
}
