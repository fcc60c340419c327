namespace RtcGen.Package.Tests;

/// <summary>The packages in Blazor: on the server, where the client runs, and in the browser, where it does not.</summary>
[Collection(PackageCollection.Name)]
public sealed class BlazorTests(PackedPackages packages)
{
    [Fact]
    public async Task A_component_on_the_server_shows_what_the_client_got()
    {
        await packages.PackAsync("runtime/RtcGen.Credentials", packages.Feed);
        await packages.PackAsync("runtime/RtcGen.DependencyInjection", packages.Feed);
        var project = Project("Blazor server", "Microsoft.NET.Sdk.Web", $"""
            <PackageReference Include="RtcGen.DependencyInjection" Version="{packages.Version}" />
            <PackageReference Include="RtcGen.Emulator" Version="{packages.Version}" />
            """);
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

    [Fact]
    public async Task In_the_browser_the_build_says_that_the_client_is_not_for_it()
    {
        var version = BuildFacts.VersionOf("Microsoft.AspNetCore.Components.WebAssembly");
        var project = Project("Blazor in the browser", "Microsoft.NET.Sdk.BlazorWebAssembly", $"""<PackageReference Include="Microsoft.AspNetCore.Components.WebAssembly" Version="{version}" />""");
        project.Write("Program.cs", """
            using RtcGen;

            await using var client = new RtcClient(new RtcClientOptions { Credentials = new RtcCredentials("a", "b") });
            """);

        var (_, output) = await project.TryBuildAsync();

        Assert.Matches(@"Program\.cs\(3,\d+\): error CA1416: .*'RtcClient.*' is unsupported on: 'browser'", output);
    }

    private ConsumerProject Project(string folder, string sdk, string items)
    {
        var project = ConsumerProject.Naming(packages, folder, $"""<RtcAction Include="ListApps" />{items}""");
        project.EditProject("Sdk=\"Microsoft.NET.Sdk\"", $"Sdk=\"{sdk}\"");
        return project;
    }
}
