using System.Collections;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Diagnostics.Tracing;
using System.Text;
using Microsoft.Extensions.Logging;

namespace RtcGen.EndToEnd.Tests.Canaries;

/// <summary>Shows all that a logger is given: message, values, scopes and exception.</summary>
internal sealed class ShowingLoggers(Aviary aviary, string sink) : ILoggerFactory, ILogger
{
    public ILogger CreateLogger(string categoryName) => this;

    public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException();

    public bool IsEnabled(LogLevel logLevel) => true;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull
    {
        aviary.Show(sink, state.ToString());
        return null;
    }

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        aviary.Show(sink, $"{logLevel} {eventId.Id} {eventId.Name} {formatter(state, exception)}{(exception is null ? string.Empty : $" {exception}")}");
        foreach (var (name, value) in (state as IEnumerable<KeyValuePair<string, object?>>) ?? [])
        {
            aviary.Show(sink, $"{name}={(value is IEnumerable list and not string ? string.Join(",", list.Cast<object>()) : value)}");
        }
    }

    public void Dispose()
    {
    }
}

/// <summary>Shows every span and measurement of the client and of the HTTP stack below it.</summary>
internal sealed class ShowingTelemetry : IDisposable
{
    private readonly ActivityListener _spans;
    private readonly MeterListener _metrics = new();

    public ShowingTelemetry(Aviary aviary)
    {
        _spans = new ActivityListener
        {
            ShouldListenTo = static source => source.Name is "RtcGen" or "System.Net.Http",
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = span => aviary.Show("spans", Describe(span)),
        };
        ActivitySource.AddActivityListener(_spans);
        _metrics.InstrumentPublished = static (instrument, listener) =>
        {
            if (instrument.Meter.Name is "RtcGen" or "System.Net.Http")
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _metrics.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Measured(instrument, value, tags));
        _metrics.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Measured(instrument, value, tags));
        _metrics.Start();

        void Measured(Instrument instrument, object value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
            aviary.Show("metrics", $"{instrument.Name}={value} {string.Join(", ", tags.ToArray())}");
    }

    public void Dispose()
    {
        _spans.Dispose();
        _metrics.Dispose();
    }

    private static string Describe(Activity span)
    {
        var text = new StringBuilder($"{span.Source.Name} {span.OperationName} {span.DisplayName} {span.Status} {span.StatusDescription} {span.TraceStateString} ");
        text.AppendJoin(", ", span.TagObjects).AppendJoin(", ", span.Baggage);
        foreach (var entry in span.Events)
        {
            text.Append(entry.Name).AppendJoin(", ", entry.Tags);
        }

        return text.ToString();
    }
}

/// <summary>Shows what the HTTP stack tells about itself through its public event source.</summary>
internal sealed class ShowingEvents(Aviary aviary) : EventListener
{
    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        if (eventSource.Name == "System.Net.Http")
        {
            EnableEvents(eventSource, EventLevel.Verbose, EventKeywords.All);
        }
    }

    // The base constructor may come here before the own one has run.
    protected override void OnEventWritten(EventWrittenEventArgs eventData) =>
        aviary?.Show("EventSource", $"{eventData.EventName} {string.Join(", ", eventData.Payload ?? new([]))}");
}
