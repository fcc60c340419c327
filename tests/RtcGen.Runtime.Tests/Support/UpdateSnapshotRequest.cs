using System.Text.Json.Serialization;

namespace RtcGen.Runtime.Tests.Support;

/// <summary>What the generator makes of the UpdateSnapshot schema, written by hand.</summary>
internal sealed class UpdateSnapshotRequest : RtcRequest<string?>
{
    public static readonly RtcService Service = new(
        "rtc",
        "cn-north-1",
        new KeyValuePair<string, string>("cn-north-1", "rtc.volcengineapi.com"),
        new KeyValuePair<string, string>("ap-singapore-1", "open-ap-singapore-1.volcengineapi.com"));

    /// <summary>The same service with a part of its error catalogue.</summary>
    public static readonly RtcService ListedService = new(
        "rtc",
        "cn-north-1",
        [new("cn-north-1", "rtc.volcengineapi.com")],
        static () =>
        [
            new("AccessDenied", RtcRetryClass.Never, new("A policy forbids the call.")),
            new("InvalidTimestamp", RtcRetryClass.Clock, new("The date of the signature is too old.")),
            new("InternalError", RtcRetryClass.Unknown, new("The platform failed.")),
            new("FlowLimitExceeded", RtcRetryClass.Rejected, new("Too many calls.")),
            new("ServiceUnavailableTemp", RtcRetryClass.Rejected, new("The service is out of reach for a moment.")),
            new("InvalidParameter", RtcRetryClass.Never, new("A value is wrong.")),
        ]);

    public static readonly RtcAction Repeatable = new(Service, "UpdateSnapshot", "2020-12-01", RtcIdempotency.Idempotent);

    /// <summary>As if the action only read, for what the client says about its failures.</summary>
    public static readonly RtcAction Safe = new(Service, "UpdateSnapshot", "2020-12-01", RtcIdempotency.ReadOnly);

    private static readonly RtcAction ListedRepeatable = new(ListedService, "UpdateSnapshot", "2020-12-01", RtcIdempotency.Idempotent);

    private static readonly RtcAction ListedSafe = new(ListedService, "UpdateSnapshot", "2020-12-01", RtcIdempotency.ReadOnly);

    private static readonly RtcStringFormat Id = RtcStringFormat.FromCharacters(
        @"[a-zA-Z0-9_@\-\.]{1,128}", "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_@-.", 1, 128);

    public string? AppId { get; init; }

    public string? BusinessId { get; init; }

    public string? RoomId { get; init; }

    public string? TaskId { get; init; }

    public ImageConfig? ImageConfig { get; init; }

    public bool OnlyReads { get; init; }

    [JsonIgnore]
    public bool HasErrorsListed { get; init; }

    [JsonIgnore]
    public override RtcAction Action => (HasErrorsListed, OnlyReads) switch
    {
        (true, true) => ListedSafe,
        (true, false) => ListedRepeatable,
        (false, true) => Safe,
        (false, false) => Repeatable,
    };

    public static UpdateSnapshotRequest Valid(string taskId = "task-1") =>
        new() { AppId = "661e7b30", RoomId = "room-1", TaskId = taskId, ImageConfig = new() { Interval = 5 } };

    protected internal override void Write(RtcJsonWriter json)
    {
        json.WriteProperty("AppId"u8, AppId);
        json.WriteProperty("BusinessId"u8, BusinessId);
        json.WriteProperty("RoomId"u8, RoomId);
        json.WriteProperty("TaskId"u8, TaskId);
        json.WriteProperty("ImageConfig"u8, ImageConfig);
    }

    protected internal override void Validate(RtcValidator validator)
    {
        validator.CheckString("AppId", AppId, required: true, Id);
        validator.CheckString("BusinessId", BusinessId, required: false, Id);
        validator.CheckString("RoomId", RoomId, required: true, Id);
        validator.CheckString("TaskId", TaskId, required: true, Id);
        validator.CheckObject("ImageConfig", ImageConfig);
    }

    protected internal override string? ReadResult(ref RtcJsonReader json) => json.ReadStatus();
}
