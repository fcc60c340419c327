using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using RtcGen.Emulator;

namespace RtcGen.Benchmarks;

/// <summary>A server in a process of its own, which tells what it has used: the emulator, or Kestrel with the least that an endpoint does.</summary>
internal static class MeasuredServer
{
    private static readonly byte[] Answer =
        """{"ResponseMetadata":{"RequestId":"202611230800000102250590150000000000AB","Action":"UpdateSnapshot","Version":"2020-12-01","Service":"rtc","Region":"cn-north-1"},"Result":"ok"}"""u8.ToArray();

    /// <summary>Serves until standard input ends; each line asks for what was used, or for the memory in use.</summary>
    public static async Task RunAsync(string kind)
    {
        var start = Stopwatch.GetTimestamp();
        var endpoint = kind == "emulator" ? await StartEmulatorAsync() : await StartBareAsync();
        var elapsed = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{endpoint} {elapsed:0}"));
        while (await Console.In.ReadLineAsync() is { } asked)
        {
            await Console.Out.WriteLineAsync(asked == "memory"
                ? string.Create(CultureInfo.InvariantCulture, $"{Environment.WorkingSet} {GC.GetTotalMemory(forceFullCollection: true)}")
                : string.Create(CultureInfo.InvariantCulture, $"{Environment.CpuUsage.TotalTime.TotalMicroseconds:0} {GC.GetTotalAllocatedBytes(precise: true)}"));
        }
    }

    private static async Task<Uri> StartEmulatorAsync()
    {
        var emulator = await RtcEmulator.StartAsync();
        emulator.SeedTask("snapshot", new Dictionary<string, string> { ["AppId"] = "661e7b30", ["RoomId"] = "room-1", ["TaskId"] = "task-1" });
        return emulator.Endpoint;
    }

    private static async Task<Uri> StartBareAsync()
    {
        var options = new KestrelServerOptions();
        options.Listen(System.Net.IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http1);
        var server = new KestrelServer(
            Options.Create(options), new SocketTransportFactory(Options.Create(new SocketTransportOptions()), NullLoggerFactory.Instance), NullLoggerFactory.Instance);
        await server.StartAsync(new Endpoint(), CancellationToken.None);
        return new Uri(server.Features.Get<IServerAddressesFeature>()!.Addresses.Single());
    }

    /// <summary>Reads the body as JSON, and answers the same each time.</summary>
    private sealed class Endpoint : IHttpApplication<HttpContext>
    {
        public HttpContext CreateContext(IFeatureCollection contextFeatures) => new DefaultHttpContext(contextFeatures);

        public void DisposeContext(HttpContext context, Exception? exception)
        {
        }

        public async Task ProcessRequestAsync(HttpContext context)
        {
            using var body = await JsonDocument.ParseAsync(context.Request.Body);
            context.Response.ContentType = "application/json; charset=utf-8";
            context.Response.ContentLength = Answer.Length;
            await context.Response.Body.WriteAsync(Answer);
        }
    }
}
