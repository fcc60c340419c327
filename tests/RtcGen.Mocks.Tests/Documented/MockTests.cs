using FakeItEasy;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Moq;
using NSubstitute;
using NSubstitute.ExceptionExtensions;
using RtcGen.Rtc;

namespace RtcGen.Mocks.Tests;

/// <summary>The mocks of docs/testing.md.</summary>
public sealed class MockTests
{
    [Fact]
    public async Task Each_library_can_set_up_a_call()
    {
        // NSubstitute
        var client = Substitute.For<RtcClient>();
        client.SendAsync(Arg.Any<StopSnapshotRequest>(), Arg.Any<RtcCallOptions?>(), Arg.Any<CancellationToken>())
            .Returns(new RtcResponse<string?>("ok", new RtcResponseMetadata { RequestId = "r-1" }));

        // Moq
        var mock = new Mock<RtcClient>();
        mock.Setup(client => client.SendAsync(It.IsAny<StopSnapshotRequest>(), It.IsAny<RtcCallOptions?>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync(new RtcResponse<string?>("ok", new RtcResponseMetadata { RequestId = "r-1" }));

        // FakeItEasy
        var fake = A.Fake<RtcClient>();
        A.CallTo(() => fake.SendAsync(A<StopSnapshotRequest>._, A<RtcCallOptions?>._, A<CancellationToken>._))
            .Returns(new RtcResponse<string?>("ok", new RtcResponseMetadata { RequestId = "r-1" }));

        Assert.Equal("ok r-1", await new Snapshots(client).StopAsync());
        Assert.Equal("ok r-1", await new Snapshots(mock.Object).StopAsync());
        Assert.Equal("ok r-1", await new Snapshots(fake).StopAsync());
    }

    [Fact]
    public async Task A_call_can_fail()
    {
        var client = Substitute.For<RtcClient>();
        client.SendAsync(Arg.Any<StopSnapshotRequest>(), Arg.Any<RtcCallOptions?>(), Arg.Any<CancellationToken>())
            .ThrowsAsync(new RtcServiceException(RtcErrors.InvalidParameterErrorActiveTaskNotFound, "No such task.", httpStatus: 400, requestId: "r-2"));

        Assert.Equal("gone already r-2", await new Snapshots(client).StopAsync());
    }

    [Fact]
    public async Task A_web_application_takes_the_mock()
    {
        var client = Substitute.For<RtcClient>();
        client.SendAsync(Arg.Any<StopSnapshotRequest>(), Arg.Any<RtcCallOptions?>(), Arg.Any<CancellationToken>()).Returns(Requests.Stopped);

        await using var app = new WebApplicationFactory<Program>().WithWebHostBuilder(host => host
            .UseContentRoot(AppContext.BaseDirectory)
            .ConfigureTestServices(services => services.Replace(ServiceDescriptor.Singleton(client))));   // the settings of the client are not validated

        using var http = app.CreateClient();
        Assert.Equal("\"ok\"", await (await http.DeleteAsync(new Uri("/rooms/room-1/snapshots/task-1", UriKind.Relative))).Content.ReadAsStringAsync());
    }
}
