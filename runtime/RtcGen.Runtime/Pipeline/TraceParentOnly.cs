using System.Diagnostics;

namespace RtcGen;

/// <summary>
/// Sends the id of the trace and nothing else of it: baggage and trace state are the application's own data, and the vendor is not part of it.
/// </summary>
internal sealed class TraceParentOnly : DistributedContextPropagator
{
    public static readonly TraceParentOnly Instance = new();

    private readonly DistributedContextPropagator _all = CreateDefaultPropagator();

    public override IReadOnlyCollection<string> Fields { get; } = ["traceparent"];

    public override void Inject(Activity? activity, object? carrier, PropagatorSetterCallback? setter)
    {
        if (setter is not null)
        {
            _all.Inject(activity, carrier, (target, name, value) =>
            {
                if (name == "traceparent")
                {
                    setter(target, name, value);
                }
            });
        }
    }

    public override void ExtractTraceIdAndState(object? carrier, PropagatorGetterCallback? getter, out string? traceId, out string? traceState) =>
        _all.ExtractTraceIdAndState(carrier, getter, out traceId, out traceState);

    public override IEnumerable<KeyValuePair<string, string?>>? ExtractBaggage(object? carrier, PropagatorGetterCallback? getter) => null;
}
