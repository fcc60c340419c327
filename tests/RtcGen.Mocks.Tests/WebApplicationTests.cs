using System.Net;
using System.Text;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using NSubstitute;
using NSubstitute.ExceptionExtensions;
using RtcGen.Rtc;

namespace RtcGen.Mocks.Tests;

/// <summary>A whole web application under test: no keys, no network.</summary>
public class WebApplicationTests
{
    [Fact]
    public async Task With_a_mocked_client_it_needs_no_keys()
    {
        var client = Substitute.For<RtcClient>();
        client.SendAsync(Arg.Any<StopSnapshotRequest>(), Arg.Any<RtcCallOptions?>(), Arg.Any<CancellationToken>()).Returns(Requests.Stopped);
        await using var app = Application(services => services.Replace(ServiceDescriptor.Singleton(client)));

        Assert.Equal("\"ok\"", await StopAsync(app, HttpStatusCode.OK));
    }

    [Fact]
    public async Task A_mocked_client_can_fail()
    {
        var client = Substitute.For<RtcClient>();
        client.SendAsync(Arg.Any<StopSnapshotRequest>(), Arg.Any<RtcCallOptions?>(), Arg.Any<CancellationToken>())
            .ThrowsAsync(new RtcServiceException("InternalError", "Try later.", 500));
        await using var app = Application(services => services.AddSingleton(client));

        var problem = await StopAsync(app, HttpStatusCode.BadGateway);
        Assert.Contains("\"title\":\"InternalError\"", problem, StringComparison.Ordinal);
        Assert.Contains("\"detail\":\"Try later.\"", problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_stubbed_HTTP_the_real_client_runs()
    {
        using var stub = new Stub();
        await using var app = Application(services => services.AddRtcClient().Configure((options, _) =>
        {
            options.Credentials = new RtcCredentials("AKLTtestonly", "s");
            options.HttpHandler = stub;
        }), "Rtc:Credentials:AccessKey=AKLTtestonly", "Rtc:Credentials:SecretKey=s");

        Assert.Equal("\"ok\"", await StopAsync(app, HttpStatusCode.OK));
        Assert.Equal("""{"AppId":"661e7b30","RoomId":"room-1","TaskId":"task-1"}""", Assert.Single(stub.Bodies));
    }

    [Fact]
    public async Task With_stubbed_HTTP_a_registered_source_of_keys_is_enough()
    {
        using var stub = new Stub();
        await using var app = Application(services =>
        {
            services.AddSingleton<RtcCredentialProvider>(new RtcCredentials("AKLTtestonly", "s"));
            services.AddHttpClient(nameof(RtcClient)).ConfigurePrimaryHttpMessageHandler(() => stub);
        });

        Assert.Equal("\"ok\"", await StopAsync(app, HttpStatusCode.OK));
        Assert.Single(stub.Bodies);
    }

    [Fact]
    public void The_real_client_with_wrong_settings_does_not_start()
    {
        using var app = Application(static _ => { }, "Rtc:Credentials:AccessKey=AKLTtestonly");

        Assert.Equal("Rtc:Credentials:SecretKey is missing.", Assert.Single(Assert.Throws<OptionsValidationException>(() => app.CreateClient()).Failures));
    }

    private static WebApplicationFactory<Program> Application(Action<IServiceCollection> configure, params string[] settings) =>
        new WebApplicationFactory<Program>().WithWebHostBuilder(host =>
        {
            host.UseContentRoot(AppContext.BaseDirectory);
            foreach (var setting in settings)
            {
                host.UseSetting(setting.Split('=')[0], setting.Split('=')[1]);
            }

            host.ConfigureTestServices(configure);
        });

    private static async Task<string> StopAsync(WebApplicationFactory<Program> app, HttpStatusCode expected)
    {
        using var http = app.CreateClient();
        using var answer = await http.DeleteAsync(new Uri("/rooms/room-1/snapshots/task-1", UriKind.Relative));
        Assert.Equal(expected, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync();
    }

    private sealed class Stub : HttpMessageHandler
    {
        public List<string> Bodies { get; } = [];

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Bodies.Add(await request.Content!.ReadAsStringAsync(cancellationToken));
            return new(HttpStatusCode.OK)
            {
                Content = new StringContent("""{"ResponseMetadata":{"RequestId":"r-3"},"Result":"ok"}""", Encoding.UTF8, "application/json"),
            };
        }
    }
}
