using System.Collections.Concurrent;
using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Primitives;
using RtcGen.Rtc.V20201201;

namespace RtcGen.DependencyInjection.Tests;

/// <summary>The file with the settings changes while a client is in use.</summary>
public sealed class ReloadTests : IAsyncDisposable
{
    private const string Good = """{"Rtc":{"Credentials":{"AccessKey":"AKLTtestonly","SecretKey":"canary-of-the-secret-key-5f1d"}}}""";

    private static readonly UpdateSnapshotRequest Request = new() { AppId = "app", RoomId = "room", TaskId = "task" };

    private readonly Files _files = new(Good);
    private readonly Log _log = new();
    private readonly Sent _sent = new();
    private readonly ServiceProvider _services;

    public ReloadTests()
    {
        var configuration = new ConfigurationBuilder().AddJsonFile(file =>
        {
            file.FileProvider = _files;
            file.Path = "appsettings.json";
            file.ReloadOnChange = true;
            file.ReloadDelay = 0;
            file.OnLoadException = static failed => failed.Ignore = true;
        }).Build();
        var services = new ServiceCollection();
        services.AddSingleton<ILoggerFactory>(_log);
        services.AddRtcClient(configuration.GetSection("Rtc")).HttpClientBuilder.ConfigurePrimaryHttpMessageHandler(() => _sent);
        _services = services.BuildServiceProvider();
        _ = Client;
    }

    [Theory]
    [InlineData("""{"Rtc":{"Credentials":{"AccessKey":"AKLTnew3","SecretKey":"canary-x"},"Retry":{"MaxAttempts":99}}}""", "Rtc:Retry:MaxAttempts: MaxAttempts must be from 1 to 10.")]
    [InlineData("""{"Rtc":{"Credentials":{"AccessKey":"AKLTtestonly","SecretKey":"canary-x"},"AppId":"661e7b30"}}""", "'AppId'")]
    [InlineData("""{"Rtc":{"Credentials":{"AccessKey":"AKLTtestonly","SecretKey":"canary-x"},"Retry":{"MaxAttempts":"three"}}}""", "'Rtc:Retry:MaxAttempts'")]
    [InlineData("""{"Rtc":{"Credentials":{"AccessKey":"AKLTnew3","SecretKey":"canary-x\n"}}}""", "Rtc:Credentials:SecretKey ends in a line break (U+000A).")]
    [InlineData("""{"Rtc":{"Credentials":{"AccessKey":"AKLTnew3"}}}""", "Rtc:Credentials:SecretKey is missing.")]
    [InlineData("""{"Rtc":{"Endpoint":"https://me:canary-x@rtc.volcengineapi.com","Credentials":{"AccessKey":"AKLTnew3","SecretKey":"s"}}}""", "Rtc:Endpoint: The endpoint contains user info.")]
    [InlineData("""{"Rtc":{"CallTimeout":"30","Credentials":{"AccessKey":"AKLTnew3","SecretKey":"s"}}}""", "Rtc:CallTimeout: A time span is written as")]
    public async Task Settings_that_cannot_be_used_leave_the_keys_and_are_named_once(string text, string named)
    {
        _files.Write(text);
        _files.Tell();
        await CallAsync();
        await CallAsync();

        Assert.Equal(["AKLTtestonly", "AKLTtestonly"], _sent.AccessKeys);
        var warning = Assert.Single(_log.Warnings);
        Assert.StartsWith("The changed settings cannot be used, and the last keys stay in use: Rtc", warning, StringComparison.Ordinal);
        Assert.Contains(named, warning, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", warning, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Good_settings_after_bad_ones_are_taken()
    {
        _files.Write("""{"Rtc":{"Credentials":{"AccessKey":"AKLTnew3"}}}""");
        await CallAsync();
        _files.Write(Good.Replace("AKLTtestonly", "AKLTnew4", StringComparison.Ordinal));
        await CallAsync();
        _files.Write("""{"Rtc":{"Credentials":{"AccessKey":"AKLTnew3"}}}""");
        await CallAsync();

        Assert.Equal(["AKLTtestonly", "AKLTnew4", "AKLTnew4"], _sent.AccessKeys);
        Assert.Equal(2, _log.Warnings.Count);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("{ \"Rtc\": { \"Credentials\": { \"AccessKey\": \"AKLTn")]
    [InlineData("{}")]
    [InlineData("""{"Rtc":{"Credentials":{"Profile":"other"}}}""")]
    public async Task A_file_that_is_gone_half_written_or_without_keys_leaves_them(string? text)
    {
        _files.Write(text);
        await CallAsync();

        Assert.Equal(["AKLTtestonly"], _sent.AccessKeys);
        Assert.All(_log.Warnings, static warning => Assert.StartsWith("The changed settings cannot be used, and the last keys stay in use: Rtc:Credentials: ", warning, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whoever_reloads_a_configuration_is_not_thrown_at()
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["Rtc:Credentials:AccessKey"] = "AKLTold", ["Rtc:Credentials:SecretKey"] = "s" })
            .Build();
        var services = new ServiceCollection();
        services.AddRtcClient(configuration.GetSection("Rtc"));
        await using var provider = services.BuildServiceProvider();
        _ = provider.GetRequiredService<RtcClient>();
        configuration["Rtc:Retry:MaxAttempts"] = "99";

        configuration.Reload();
    }

    [Fact]
    public async Task Keys_that_changed_between_the_start_and_the_first_use_are_seen()
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["Rtc:Credentials:AccessKey"] = "AKLTold", ["Rtc:Credentials:SecretKey"] = "s" })
            .Build();
        var sent = new Sent();
        var services = new ServiceCollection();
        services.AddRtcClient(configuration.GetSection("Rtc")).HttpClientBuilder.ConfigurePrimaryHttpMessageHandler(() => sent);
        await using var provider = services.BuildServiceProvider();
        _ = provider.GetRequiredService<Microsoft.Extensions.Options.IOptionsMonitor<RtcClientOptions>>().CurrentValue;
        configuration["Rtc:Credentials:AccessKey"] = "AKLTnew";
        configuration.Reload();

        await provider.GetRequiredService<RtcClient>().UpdateSnapshotAsync(Request);
        Assert.Equal(["AKLTnew"], sent.AccessKeys);
    }

    [Fact]
    public async Task After_the_container_has_ended_nothing_listens()
    {
        await _services.DisposeAsync();
        _files.Write("""{"Rtc":{"Credentials":{"AccessKey":"AKLTnew3"}}}""");
        Assert.Empty(_log.Warnings);
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        _log.Dispose();
        _sent.Dispose();
    }

    private RtcClient Client => _services.GetRequiredService<RtcClient>();

    private Task CallAsync() => Client.UpdateSnapshotAsync(Request);

    /// <summary>One file, which tells at once that it was written.</summary>
    private sealed class Files(string text) : IFileProvider
    {
        private string? _text = text;
        private ConfigurationReloadToken _changed = new();

        public void Write(string? text)
        {
            _text = text;
            Tell();
        }

        public void Tell() => Interlocked.Exchange(ref _changed, new()).OnReload();

        public IFileInfo GetFileInfo(string subpath) => _text is null ? new NotFoundFileInfo(subpath) : new InMemory(subpath, _text);

        public IDirectoryContents GetDirectoryContents(string subpath) => NotFoundDirectoryContents.Singleton;

        public IChangeToken Watch(string filter) => _changed;
    }

    private sealed class InMemory(string name, string text) : IFileInfo
    {
        public bool Exists => true;

        public long Length => Encoding.UTF8.GetByteCount(text);

        public string? PhysicalPath => null;

        public string Name => name;

        public DateTimeOffset LastModified => default;

        public bool IsDirectory => false;

        public Stream CreateReadStream() => new MemoryStream(Encoding.UTF8.GetBytes(text));
    }

    private sealed class Log : ILoggerFactory, ILogger
    {
        private readonly ConcurrentQueue<string> _warnings = [];

        public IReadOnlyCollection<string> Warnings => _warnings;

        public ILogger CreateLogger(string categoryName) => this;

        public void AddProvider(ILoggerProvider provider)
        {
        }

        public void Dispose()
        {
        }

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        void ILogger.Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (logLevel == LogLevel.Warning)
            {
                _warnings.Enqueue(formatter(state, exception));
            }
        }
    }
}
