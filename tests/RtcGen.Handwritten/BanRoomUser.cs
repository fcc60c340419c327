namespace RtcGen.Handwritten;

public sealed class BanRoomUserRequest
{
    public required string AppId { get; init; }

    public string? RoomId { get; init; }

    public string? UserId { get; init; }

    public string? IP { get; init; }

    public int? ForbiddenInterval { get; init; }
}

public sealed class BanRoomUserResult
{
    public string? Message { get; set; }
}

public sealed partial class ApiClient
{
    public Task<BanRoomUserResult?> BanRoomUserAsync(BanRoomUserRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentException.ThrowIfNullOrEmpty(request.AppId);
        if (request is { RoomId: null, UserId: null, IP: null })
        {
            throw new ArgumentException("One of RoomId, UserId and IP must be given.", nameof(request));
        }

        if (request.ForbiddenInterval is not 0)
        {
            Rules.Range(request.ForbiddenInterval, 10, 604800, nameof(request.ForbiddenInterval));
        }

        return PostAsync("BanRoomUser", "2023-11-01", request, Json.Default.BanRoomUserRequest, Json.Default.EnvelopeBanRoomUserResult, cancellationToken);
    }
}
