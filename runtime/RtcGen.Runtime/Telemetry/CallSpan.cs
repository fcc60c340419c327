using System.Diagnostics;

namespace RtcGen;

/// <summary>The span of a call, over all its attempts, by OpenTelemetry's conventions for remote procedure calls.</summary>
internal static class CallSpan
{
    public static Activity? Start(CallTarget target)
    {
        if (!Instruments.Source.HasListeners())
        {
            return null;
        }

        // Given at the start: samplers decide by them.
        var tags = new TagList { { "rpc.system.name", "volcengine" }, { "rpc.method", target.Method }, { "server.address", target.Host }, { "server.port", target.Port } };
        var activity = Instruments.Source.StartActivity(target.Method, ActivityKind.Client, parentContext: default, tags);
        if (activity is { IsAllDataRequested: true })
        {
            activity.SetTag("cloud.region", target.Region);
            activity.SetTag("volcengine.api.version", target.Action.Version);
        }

        return activity;
    }

    public static void AddRetry(Activity? activity, RtcException failure, int attempt, TimeSpan pause)
    {
        if (activity is { IsAllDataRequested: true })
        {
            activity.AddEvent(new("retry", tags: new() { { "attempt", attempt }, { "delay", pause.TotalSeconds }, { "reason", ErrorType.GetName(failure) } }));
        }
    }

    public static void Succeeded(Activity? activity, string requestId)
    {
        if (activity is { IsAllDataRequested: true } && requestId.Length > 0)
        {
            activity.SetTag("volcengine.request_id", requestId);
        }
    }

    public static void Failed(Activity? activity, Exception failure)
    {
        if (activity is null)
        {
            return;
        }

        activity.SetStatus(ActivityStatusCode.Error, ErrorType.Describe(failure));
        activity.SetTag("error.type", ErrorType.GetName(failure));
        if (ErrorType.GetCode(failure) is { } code)
        {
            activity.SetTag("rpc.response.status_code", code);
        }

        if (failure is RtcServiceException { RequestId: { } id })
        {
            activity.SetTag("volcengine.request_id", id);
        }
    }
}
