// What a reader of a snippet has already: each snippet is compiled together with this file.
global using System.Collections.Concurrent;
global using System.Diagnostics;
global using System.Net;
global using System.Net.Http.Json;
global using System.Text.Json;
global using System.Text.Json.Nodes;
global using System.Text.Json.Serialization.Metadata;
global using System.Threading.RateLimiting;
global using FakeItEasy;
global using Microsoft.AspNetCore.Builder;
global using Microsoft.AspNetCore.Hosting;
global using Microsoft.AspNetCore.Http;
global using Microsoft.AspNetCore.Mvc.Testing;
global using Microsoft.AspNetCore.TestHost;
global using Microsoft.Extensions.Configuration;
global using Microsoft.Extensions.DependencyInjection;
global using Microsoft.Extensions.DependencyInjection.Extensions;
global using Microsoft.Extensions.Hosting;
global using Microsoft.Extensions.Logging;
global using Microsoft.Extensions.Time.Testing;
global using Moq;
global using NSubstitute;
global using NSubstitute.ExceptionExtensions;
global using OpenTelemetry.Metrics;
global using OpenTelemetry.Trace;
global using RtcGen;
global using RtcGen.Emulator;
global using RtcGen.Rtc;
global using StackExchange.Redis;
global using Xunit;
global using static Prelude;

/// <summary>The names that a snippet uses and does not declare.</summary>
internal static class Prelude
{
    public static RtcClient client => null!;
    public static RtcClientOptions options => null!;
    public static RtcCredentials credentials => null!;
    public static CancellationToken cancellationToken => default;
    public static UpdateSnapshotRequest request => null!;
    public static GetRoomOnlineUsersRequest getRequest => null!;
    public static string traceId => "";
    public static ILogger logger => null!;
    public static ILoggerFactory loggerFactory => null!;

    public static WebApplicationBuilder builder => null!;
    public static IServiceCollection services => null!;
    public static IConfigurationSection section => null!;

    public static RtcEmulator emulator => null!;
    public static RtcEmulator rtc => null!;
    public static Dictionary<string, string> Task1 => null!;
}

// The reader's own program.
internal sealed partial class Program;

internal sealed class MyHandler : DelegatingHandler;

internal sealed class MyOtherHandler : DelegatingHandler;

internal sealed class MyMetricsHandler : DelegatingHandler;

internal sealed record Keys(string AccessKey, string SecretKey, string? Token, DateTimeOffset? ExpiresAt);

// As the generator of System.Text.Json would write it.
internal sealed class MyJson
{
    public static MyJson Default => null!;
    public JsonTypeInfo<Keys> Keys => null!;
}

internal sealed class Snapshots(RtcClient client)
{
    public Task<string> StopAsync() => Task.FromResult($"{client}");
}
