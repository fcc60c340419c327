using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using RtcGen;
using RtcGen.Rtc;

// The user's web application, which the tests start without keys.
var builder = WebApplication.CreateBuilder(args);
builder.Services.AddRtcClient(builder.Configuration.GetSection("Rtc"));
var app = builder.Build();
app.MapDelete("/rooms/{room}/snapshots/{task}", static async (string room, string task, RtcClient rtc, CancellationToken cancellationToken) =>
{
    try
    {
        return Results.Ok((await rtc.StopSnapshotAsync(new StopSnapshotRequest { AppId = "661e7b30", RoomId = room, TaskId = task }, cancellationToken)).Result);
    }
    catch (RtcServiceException e)
    {
        return Results.Problem(e.ServerMessage, statusCode: 502, title: e.Code?.Value);
    }
});
app.Run();

/// <summary>The entry point, by which a WebApplicationFactory finds the application.</summary>
internal sealed partial class Program;
