using System.Text;

namespace RtcGen.Handwritten;

public sealed class GetSnapshotTaskRequest
{
    public required string AppId { get; init; }

    public required string RoomId { get; init; }

    public required string TaskId { get; init; }
}

public sealed class GetSnapshotTaskResult
{
    public SnapshotTask? SnapshotTask { get; set; }
}

public sealed class SnapshotTask
{
    public long? StartTime { get; set; }

    public long? EndTime { get; set; }

    public long? Status { get; set; }

    public string? StopReason { get; set; }

    public int? MaxIdleTime { get; set; }

    public SnapshotImage? ImageConfig { get; set; }

    public SnapshotStorage? StorageConfig { get; set; }

    public SnapshotStreams? TargetStreams { get; set; }
}

public sealed class SnapshotImage
{
    public int? Format { get; set; }

    public int? Width { get; set; }

    public int? Height { get; set; }

    public int? Interval { get; set; }
}

public sealed class SnapshotStorage
{
    public int? Type { get; set; }

    public TosStorage? TosConfig { get; set; }

    public VodStorage? VodConfig { get; set; }

    public CustomStorage? CustomConfig { get; set; }

    public ImageXStorage? VeImageXConfig { get; set; }
}

public sealed class TosStorage
{
    public string? AccountId { get; set; }

    public string? Bucket { get; set; }

    public int? Region { get; set; }
}

public sealed class VodStorage
{
    public string? AccountId { get; set; }

    public string? Space { get; set; }

    public bool? AutoSetFileExtension { get; set; }

    public int? Region { get; set; }

    public int? StorageClass { get; set; }
}

public sealed class CustomStorage
{
    public string? AccessKey { get; set; }

    public string? SecretKey { get; set; }

    public string? Bucket { get; set; }

    public int? Region { get; set; }

    public int? Vendor { get; set; }
}

public sealed class ImageXStorage
{
    public string? AccountId { get; set; }

    public string? ServiceId { get; set; }

    public int? Region { get; set; }
}

public sealed class SnapshotStreams
{
    public IReadOnlyList<SnapshotStream>? StreamList { get; set; }
}

public sealed class SnapshotStream
{
    public string? UserId { get; set; }

    public int? Index { get; set; }

    public int? StreamType { get; set; }
}

public sealed partial class ApiClient
{
    public Task<GetSnapshotTaskResult?> GetSnapshotTaskAsync(GetSnapshotTaskRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        Rules.Id(request.AppId, nameof(request.AppId));
        Rules.Id(request.RoomId, nameof(request.RoomId));
        Rules.Id(request.TaskId, nameof(request.TaskId));
        var query = new StringBuilder();
        Add(query, "AppId", request.AppId);
        Add(query, "RoomId", request.RoomId);
        Add(query, "TaskId", request.TaskId);
        return GetAsync("GetSnapshotTask", "2023-11-01", query.ToString(), Json.Default.EnvelopeGetSnapshotTaskResult, cancellationToken);
    }
}
