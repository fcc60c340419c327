namespace RtcGen.Runtime.Tests.Support;

/// <summary>A request of an action that a test describes.</summary>
internal sealed class AnyRequest(RtcAction action) : RtcRequest<AllKindsResult>
{
    public Action<RtcQueryWriter>? Query { get; init; }

    public Action<RtcJsonWriter>? Json { get; init; }

    public Action<RtcValidator>? Rules { get; init; }

    public override RtcAction Action => action;

    protected internal override void WriteQuery(RtcQueryWriter query) => Query?.Invoke(query);

    protected internal override void Write(RtcJsonWriter json) => Json?.Invoke(json);

    protected internal override void Validate(RtcValidator validator) => Rules?.Invoke(validator);

    protected internal override AllKindsResult ReadResult(ref RtcJsonReader json) => json.ReadObject<AllKindsResult>() ?? new();
}
