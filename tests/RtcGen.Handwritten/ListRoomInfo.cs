using System.Globalization;
using System.Text;

namespace RtcGen.Handwritten;

public sealed class ListRoomInfoRequest
{
    public required string AppId { get; init; }

    public required string StartTime { get; init; }

    public required string EndTime { get; init; }

    public string? RoomId { get; init; }

    public long? PageNum { get; init; }

    public long? PageSize { get; init; }
}

public sealed class ListRoomInfoResult
{
    public IReadOnlyList<RoomInfo>? RoomList { get; set; }

    public bool? HasMore { get; set; }

    public long? PageNum { get; set; }

    public long? PageSize { get; set; }

    public long? Total { get; set; }
}

public sealed class RoomInfo
{
    public long? ActiveUserNum { get; set; }

    public string? CallId { get; set; }

    public string? CreatedTime { get; set; }

    public string? DestroyTime { get; set; }

    public bool? IsFinished { get; set; }

    public string? RoomId { get; set; }
}

public sealed partial class ApiClient
{
    public Task<ListRoomInfoResult?> ListRoomInfoAsync(ListRoomInfoRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentException.ThrowIfNullOrEmpty(request.AppId);
        var start = DateTimeOffset.Parse(request.StartTime, CultureInfo.InvariantCulture);
        var end = DateTimeOffset.Parse(request.EndTime, CultureInfo.InvariantCulture);
        if (start >= end)
        {
            throw new ArgumentException("StartTime must be before EndTime.", nameof(request));
        }

        Rules.Range(request.PageSize, 1, 100, nameof(request.PageSize));
        var query = new StringBuilder();
        Add(query, "AppId", request.AppId);
        Add(query, "StartTime", request.StartTime);
        Add(query, "EndTime", request.EndTime);
        Add(query, "RoomId", request.RoomId);
        Add(query, "PageNum", request.PageNum?.ToString(CultureInfo.InvariantCulture));
        Add(query, "PageSize", request.PageSize?.ToString(CultureInfo.InvariantCulture));
        return GetAsync("ListRoomInfo", "2023-11-01", query.ToString(), Json.Default.EnvelopeListRoomInfoResult, cancellationToken);
    }

    private static void Add(StringBuilder query, string name, string? value)
    {
        if (value is not null)
        {
            query.Append('&').Append(name).Append('=').Append(Uri.EscapeDataString(value));
        }
    }
}
