using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using RtcGen.Rtc;

namespace RtcGen.Samples.WebApi;

/// <summary>
/// The endpoints. Each passes on the token of its request: when the browser is gone, nobody waits for the call any more. None catches
/// anything; see <see cref="RtcExceptionHandler"/>.
/// </summary>
internal static class Rooms
{
    public static void MapRooms(this IEndpointRouteBuilder app)
    {
        var rooms = app.MapGroup("/rooms/{roomId}");
        rooms.MapGet("/users", GetUsersAsync);
        rooms.MapPost("/messages", SendAsync);
        rooms.MapDelete("", DismissAsync);
    }

    private static async Task<Results<Ok<Users>, NotFound>> GetUsersAsync(
        string roomId, RtcClient rtc, IOptions<RoomOptions> options, CancellationToken cancellationToken)
    {
        var (room, _) = await rtc.GetRoomOnlineUsersAsync(new() { AppId = options.Value.AppId, RoomId = roomId }, cancellationToken);
        return room.RoomExists == true
            ? TypedResults.Ok(new Users(room.TotalUser ?? 0, [.. room.VisibleUserList?.Select(user => user.ToString()) ?? []]))
            : TypedResults.NotFound();
    }

    private static async Task<Accepted> SendAsync(
        string roomId, Message message, RtcClient rtc, IOptions<RoomOptions> options, CancellationToken cancellationToken)
    {
        await rtc.SendBroadcastAsync(
            new() { AppId = options.Value.AppId, RoomId = roomId, From = "server", Binary = false, Message = message.Text }, cancellationToken);
        return TypedResults.Accepted((string?)null);
    }

    private static async Task<NoContent> DismissAsync(
        string roomId, RtcClient rtc, IOptions<RoomOptions> options, CancellationToken cancellationToken)
    {
        await rtc.BanRoomUserAsync(new() { AppId = options.Value.AppId, RoomId = roomId }, cancellationToken);
        return TypedResults.NoContent();
    }

    internal sealed record Users(int Total, IReadOnlyList<string> Names);

    internal sealed record Message(string Text);
}
