namespace RtcGen.Handwritten;

public sealed class StopRecordRequest
{
    public required string AppId { get; init; }

    public string? BusinessId { get; init; }

    public required string RoomId { get; init; }

    public required string TaskId { get; init; }
}

public sealed partial class ApiClient
{
    public Task<string?> StopRecordAsync(StopRecordRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        Rules.Id(request.AppId, nameof(request.AppId));
        Rules.Id(request.BusinessId, nameof(request.BusinessId), required: false);
        Rules.Id(request.RoomId, nameof(request.RoomId));
        Rules.Id(request.TaskId, nameof(request.TaskId));
        return PostAsync("StopRecord", "2023-11-01", request, Json.Default.StopRecordRequest, Json.Default.EnvelopeString, cancellationToken);
    }
}
