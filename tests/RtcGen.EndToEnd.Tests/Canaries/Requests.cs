using System.Text.Json;
using RtcGen.Rtc;
using RtcGen.Rtc.V20201201;

namespace RtcGen.EndToEnd.Tests.Canaries;

/// <summary>Requests that hold canaries, sound ones and faulty ones, and answers that do.</summary>
internal static class Requests
{
    public static readonly RtcService Service = Rtc.Service.Definition;

    public static LimitTokenPrivilegeRequest Limit(int interval = 60) =>
        new() { AppId = "app", RoomId = "room-of-the-canaries", UserId = "user", Token = Canary.LimitedToken.Value, ForbiddenInterval = interval };

    public static UpdateCallbackRequest Callback() =>
        new() { AppID = "app", BusinessID = "b", EventList = [], SecretKey = Canary.CallbackKey.Value, URL = "https://example.com" };

    public static WbTranscodeCreateRequest Whiteboard(int type = 1) => new()
    {
        AppId = "app",
        Operator = "user",
        Resource = "https://example.com/a.pdf",
        StorageConfig = new()
        {
            Type = (WbTranscodeCreateStorageConfigType)type,
            CustomConfig = new() { AccessKey = Canary.WhiteboardAccessKey.Value, SecretKey = Canary.WhiteboardSecretKey.Value, Bucket = "b", Region = 1, Vendor = 0 },
        },
        TranscodeConfig = new() { InputFormat = (WbTranscodeCreateTranscodeConfigInputFormat)5, OutputFormat = (WbTranscodeCreateTranscodeConfigOutputFormat)1, OutputHeight = 1, OutputWidth = 1 },
    };

    public static StartSnapshotRequest Snapshot(int type = 2, string room = "room-of-the-canaries") => new()
    {
        AppId = "app",
        RoomId = room,
        TaskId = "task",
        StorageConfig = new()
        {
            Type = (CaptureStorageType)type,
            CustomConfig = new() { AccessKey = Canary.StorageAccessKey.Value, SecretKey = Canary.StorageSecretKey.Value, Bucket = "b" },
        },
    };

    /// <summary>Two storages, of which the server ignores the one with the keys.</summary>
    public static StartSnapshotRequest SnapshotWithUnusedKeys() => new()
    {
        AppId = "app",
        RoomId = "room-of-the-canaries",
        TaskId = "task-2",
        StorageConfig = new()
        {
            Type = CaptureStorageType.Tos,
            TosConfig = new() { AccountId = "1", Bucket = "b" },
            CustomConfig = new() { AccessKey = Canary.StorageAccessKey.Value, SecretKey = Canary.StorageSecretKey.Value, Bucket = "b" },
        },
    };

    public static HoldSecretsRequest Hold(string end = "") => new()
    {
        Ticket = Canary.QueryTicket.Value,
        Tickets = ["first", Canary.QueryTickets.Value],
        Page = 7,
        Password = Canary.Password.Value + new string('x', end.Length * 100),
        Keys = [Canary.ListedKey.Value + end],
        Settings = JsonSerializer.SerializeToElement(new { Inner = new[] { Canary.UndescribedRequestMember.Value } }),
        Headers = JsonSerializer.SerializeToElement(new { Authorization = Canary.SecretHeader.Value }),
        Note = "a note to show",
    };

    /// <summary>Members that the schema does not know, at two levels.</summary>
    public static StartSnapshotRequest SnapshotWithMore()
    {
        var request = Snapshot();
        request.ExtraMembers["New"] = JsonSerializer.SerializeToElement(Canary.ExtraMember.Value);
        request.StorageConfig!.CustomConfig!.ExtraMembers["New"] = JsonSerializer.SerializeToElement(new[] { new { Inner = Canary.ExtraInnerMember.Value } });
        return request;
    }

    /// <summary>The same with GET: a string, and an object that holds one.</summary>
    public static GetSnapshotTaskRequest TaskWithMore(string? known = null)
    {
        var request = new GetSnapshotTaskRequest { AppId = "app", RoomId = "room-of-the-canaries", TaskId = "task" };
        request.ExtraMembers["New"] = JsonSerializer.SerializeToElement(Canary.ExtraParameter.Value);
        request.ExtraMembers[known ?? "Other"] = JsonSerializer.SerializeToElement(new { Inner = Canary.ExtraParameter.Value });
        return request;
    }

    public static RtcJsonRequest Untyped() => new(Service, "DescribeNewRtcApps", "2020-12-01")
    {
        Query = [new("Key", Canary.UntypedQuery.Value)],
        Body = JsonSerializer.SerializeToElement(new { Secret = Canary.UntypedBody.Value }),
    };

    /// <summary>An answer with canaries wherever one can stand.</summary>
    public static (int Status, string Body) Answer(string result) => (200, $$$"""
        {"ResponseMetadata":{"RequestId":"request-1","New":"{{{Canary.UnknownEnvelopeMember.Value}}}"},"Result":{{{result}}},"New":{"a":["{{{Canary.UnknownEnvelopeMember.Value}}}"]}}
        """);

    /// <summary>A refusal that repeats what was sent.</summary>
    public static (int Status, string Body) Echo(params Canary[] sent) => (400, $$$"""
        {"ResponseMetadata":{"RequestId":"request-2","Error":{"Code":"InvalidParameter","Message":"Not good: {{{string.Join(", ", sent.Select(static canary => canary.Value))}}} for room-of-the-canaries.","Detail":"{{{Canary.UnknownEnvelopeMember.Value}}}"}},"Result":{"Token":"{{{Canary.ResultAppKey.Value}}}"}}
        """);
}
