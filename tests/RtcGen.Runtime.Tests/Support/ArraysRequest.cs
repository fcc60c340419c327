using System.Text.Json;

namespace RtcGen.Runtime.Tests.Support;

/// <summary>One array of each kind, query parameters, and a member that null clears.</summary>
internal sealed class ArraysRequest : RtcRequest<string?>
{
    private static readonly RtcAction Arrays = new(UpdateSnapshotRequest.Service, "Arrays", "2020-12-01", RtcIdempotency.ReadOnly);

    public IReadOnlyList<ImageConfig>? Images { get; init; }

    public IReadOnlyList<string>? Texts { get; init; }

    public IReadOnlyList<int>? Ints { get; init; }

    public IReadOnlyList<long>? Longs { get; init; }

    public IReadOnlyList<double>? Reals { get; init; }

    public IReadOnlyList<bool>? Flags { get; init; }

    public IReadOnlyList<Small>? Smalls { get; init; }

    public IReadOnlyList<Large>? Larges { get; init; }

    public IReadOnlyList<JsonElement>? Anys { get; init; }

    public JsonElement? Any { get; init; }

    public bool IsCleared { get; init; }

    public Action<RtcQueryWriter>? Query { get; init; }

    public override RtcAction Action => Arrays;

    protected internal override void WriteQuery(RtcQueryWriter query) => Query?.Invoke(query);

    protected internal override void Write(RtcJsonWriter json)
    {
        json.WriteProperty("Images"u8, Images);
        json.WriteProperty("Texts"u8, Texts);
        json.WriteProperty("Ints"u8, Ints);
        json.WriteProperty("Longs"u8, Longs);
        json.WriteProperty("Reals"u8, Reals);
        json.WriteProperty("Flags"u8, Flags);
        json.WriteNumbers("Smalls"u8, Smalls);
        json.WriteNumbers("Larges"u8, Larges);
        json.WriteProperty("Anys"u8, Anys);
        json.WriteProperty("Any"u8, Any);
        json.WriteNull("Cleared"u8, IsCleared);
    }

    protected internal override void Validate(RtcValidator validator) => validator.CheckObjects("Images", Images);

    protected internal override string? ReadResult(ref RtcJsonReader json) => json.ReadString();
}
