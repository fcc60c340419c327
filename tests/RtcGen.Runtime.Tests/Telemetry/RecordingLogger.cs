using Microsoft.Extensions.Logging;

namespace RtcGen.Runtime.Tests.Telemetry;

/// <summary>Keeps what is logged from a level on.</summary>
internal sealed class RecordingLogger(LogLevel from = LogLevel.Trace) : ILoggerFactory, ILogger
{
    private readonly List<(LogLevel Level, EventId Id, string Text)> _entries = [];

    public IReadOnlyList<(LogLevel Level, EventId Id, string Text)> Entries => _entries;

    public string? Category { get; private set; }

    /// <summary>The entries as <c>Level Id Name</c>.</summary>
    public IEnumerable<string> Names => _entries.Select(static entry => $"{entry.Level} {entry.Id.Id} {entry.Id.Name}");

    /// <summary>The text of the only entry with a name.</summary>
    public string GetText(string name) => Assert.Single(_entries, entry => entry.Id.Name == name).Text;

    public ILogger CreateLogger(string categoryName)
    {
        Category = categoryName;
        return this;
    }

    public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException();

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= from;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel))
        {
            Assert.Null(exception);
            _entries.Add((logLevel, eventId, formatter(state, exception)));
        }
    }

    public void Dispose()
    {
    }
}
