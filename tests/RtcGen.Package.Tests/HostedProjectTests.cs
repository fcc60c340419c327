namespace RtcGen.Package.Tests;

/// <summary>The packages in applications with a host: a web API with OpenTelemetry, a worker, and Blazor on the server.</summary>
[Collection(PackageCollection.Name)]
public sealed class HostedProjectTests(PackedPackages packages)
{
    [Fact]
    public async Task A_web_api_has_its_client_from_its_settings_and_its_calls_in_its_traces()
    {
        var project = await ProjectAsync("Web api", "Microsoft.NET.Sdk.Web", $"""
            <PackageReference Include="OpenTelemetry.Extensions.Hosting" Version="{BuildFacts.VersionOf("OpenTelemetry.Extensions.Hosting")}" />
            <PackageReference Include="OpenTelemetry.Exporter.InMemory" Version="{BuildFacts.VersionOf("OpenTelemetry.Exporter.InMemory")}" />
            """);
        project.Write("Program.cs", """
            using System.Diagnostics;
            using Microsoft.AspNetCore.Hosting.Server.Features;
            using Microsoft.AspNetCore.Hosting.Server;
            using OpenTelemetry;
            using OpenTelemetry.Trace;
            using RtcGen;
            using RtcGen.Emulator;
            using RtcGen.Rtc;

            await using var rtc = await RtcEmulator.StartAsync();
            var builder = WebApplication.CreateBuilder(args);
            builder.Logging.ClearProviders();
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            builder.Configuration["Rtc:Region"] = "cn-north-1";
            builder.Services.AddRtcClient(builder.Configuration.GetSection("Rtc"));
            builder.Services.Configure<RtcClientOptions>(options => options.UseEmulator(rtc));
            var spans = new List<Activity>();
            builder.Services.AddOpenTelemetry().WithTracing(tracing => tracing.AddSource(RtcTelemetry.ActivitySourceName).AddInMemoryExporter(spans));
            await using var app = builder.Build();
            app.MapGet("/apps", async (RtcClient client, CancellationToken cancellationToken) =>
                (await client.ListAppsAsync(new(), cancellationToken)).Metadata.Action);
            await app.StartAsync();

            using var http = new HttpClient { BaseAddress = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()) };
            Console.WriteLine($"answer {await http.GetStringAsync("/apps")}");
            app.Services.GetRequiredService<TracerProvider>().ForceFlush();
            Console.WriteLine($"span {spans.Single().DisplayName}");
            """);

        var output = await project.BuildAndRunAsync();

        Assert.Contains("answer ListApps\n", output, StringComparison.Ordinal);
        Assert.Contains("span rtc/ListApps", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_worker_has_its_client_and_stops_when_it_is_told_to()
    {
        var project = await ProjectAsync("Worker", "Microsoft.NET.Sdk.Worker", $"""<PackageReference Include="Microsoft.Extensions.Hosting" Version="{BuildFacts.VersionOf("Microsoft.Extensions.Hosting")}" />""");
        project.Write("Program.cs", """
            using RtcGen;
            using RtcGen.Emulator;
            using RtcGen.Rtc;

            await using var rtc = await RtcEmulator.StartAsync();
            var builder = Host.CreateApplicationBuilder(args);
            builder.Services.AddRtcClient(options => options.UseEmulator(rtc));
            builder.Services.AddHostedService<Lister>();
            await builder.Build().RunAsync();
            Console.WriteLine("stopped");

            internal sealed class Lister(RtcClient client, IHostApplicationLifetime lifetime) : BackgroundService
            {
                protected override async Task ExecuteAsync(CancellationToken stoppingToken)
                {
                    var response = await client.ListAppsAsync(new(), stoppingToken);
                    Console.WriteLine($"answer {response.Metadata.Action}");
                    lifetime.StopApplication();
                }
            }
            """);

        var output = await project.BuildAndRunAsync();

        Assert.Contains("answer ListApps\n", output, StringComparison.Ordinal);
        Assert.EndsWith("stopped\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_Blazor_component_on_the_server_shows_what_the_client_got()
    {
        var project = await ProjectAsync("Blazor server", "Microsoft.NET.Sdk.Web", string.Empty);
        project.Write("Apps.razor", """
            @using RtcGen
            @using RtcGen.Rtc
            @inject RtcClient Client

            <p>@_action</p>

            @code {
                private string? _action;

                protected override async Task OnInitializedAsync() => _action = (await Client.ListAppsAsync(new())).Metadata.Action;
            }
            """);
        project.Write("Program.cs", """
            using Microsoft.AspNetCore.Components;
            using Microsoft.AspNetCore.Components.Web;
            using RtcGen.Emulator;

            await using var rtc = await RtcEmulator.StartAsync();
            var builder = WebApplication.CreateBuilder(args);
            builder.Services.AddRtcClient(options => options.UseEmulator(rtc));
            await using var app = builder.Build();
            await using var renderer = new HtmlRenderer(app.Services, app.Services.GetRequiredService<ILoggerFactory>());
            Console.WriteLine(await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<Caller.Apps>()).ToHtmlString()));
            """);

        Assert.Contains("<p>ListApps</p>", await project.BuildAndRunAsync(), StringComparison.Ordinal);
    }

    private async Task<ConsumerProject> ProjectAsync(string folder, string sdk, string items)
    {
        foreach (var package in new[] { "RtcGen.Credentials", "RtcGen.DependencyInjection" })
        {
            await packages.PackAsync($"runtime/{package}", packages.Feed);
        }

        var project = ConsumerProject.Naming(packages, folder, $"""
            <PackageReference Include="RtcGen.DependencyInjection" Version="{packages.Version}" />
            <PackageReference Include="RtcGen.Emulator" Version="{packages.Version}" />
            <RtcAction Include="ListApps" />
            {items}
            """);
        project.EditProject("Sdk=\"Microsoft.NET.Sdk\"", $"Sdk=\"{sdk}\"");
        return project;
    }
}
