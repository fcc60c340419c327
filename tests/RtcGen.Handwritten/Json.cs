using System.Text.Json.Serialization;

namespace RtcGen.Handwritten;

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(UpdateSnapshotRequest))]
[JsonSerializable(typeof(StopRecordRequest))]
[JsonSerializable(typeof(BanRoomUserRequest))]
[JsonSerializable(typeof(Envelope<string>))]
[JsonSerializable(typeof(Envelope<BanRoomUserResult>))]
[JsonSerializable(typeof(Envelope<ListRoomInfoResult>))]
[JsonSerializable(typeof(Envelope<GetSnapshotTaskResult>))]
internal sealed partial class Json : JsonSerializerContext;
