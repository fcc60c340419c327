using System.Diagnostics;

namespace RtcGen;

/// <summary>The measurements of a call.</summary>
internal static class CallMetrics
{
    public static void Retry(CallTarget target, RtcException failure)
    {
        if (Instruments.Retries.Enabled)
        {
            Instruments.Retries.Add(1, new("rpc.method", target.Method), new("error.type", ErrorType.GetName(failure)));
        }
    }

    public static void Ended(CallTarget target, TimeSpan took, Exception? failure)
    {
        if (!Instruments.CallDuration.Enabled)
        {
            return;
        }

        var tags = new TagList { { "rpc.system.name", "volcengine" }, { "rpc.method", target.Method }, { "server.address", target.Host }, { "server.port", target.Port } };
        if (failure is not null)
        {
            tags.Add("error.type", ErrorType.GetName(failure));
            if (ErrorType.GetCode(failure) is { } code)
            {
                tags.Add("rpc.response.status_code", code);
            }
        }

        Instruments.CallDuration.Record(took.TotalSeconds, tags);
    }
}
