namespace RtcGen.Handwritten;

public enum ImageFormat
{
    Jpeg = 0,
    Png = 1,
}

public sealed class UpdateSnapshotRequest
{
    public required string AppId { get; init; }

    public string? BusinessId { get; init; }

    public required string RoomId { get; init; }

    public required string TaskId { get; init; }

    public ImageConfig? ImageConfig { get; init; }
}

public sealed class ImageConfig
{
    public ImageFormat? Format { get; init; }

    public int? Width { get; init; }

    public int? Height { get; init; }

    public int? Interval { get; init; }
}

public sealed partial class ApiClient
{
    public Task<string?> UpdateSnapshotAsync(UpdateSnapshotRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        Rules.Id(request.AppId, nameof(request.AppId));
        Rules.Id(request.BusinessId, nameof(request.BusinessId), required: false);
        Rules.Id(request.RoomId, nameof(request.RoomId));
        Rules.Id(request.TaskId, nameof(request.TaskId));
        Rules.Range((long?)request.ImageConfig?.Format, 0, 1, nameof(ImageConfig.Format));
        Rules.Range(request.ImageConfig?.Width, 0, 1920, nameof(ImageConfig.Width));
        Rules.Range(request.ImageConfig?.Height, 0, 1920, nameof(ImageConfig.Height));
        Rules.Range(request.ImageConfig?.Interval, 1, 600, nameof(ImageConfig.Interval));
        return PostAsync("UpdateSnapshot", "2020-12-01", request, Json.Default.UpdateSnapshotRequest, Json.Default.EnvelopeString, cancellationToken);
    }
}
