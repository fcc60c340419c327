namespace RtcGen.Handwritten;

public sealed class Envelope<TResult>
{
    public TResult? Result { get; set; }

    public Metadata? ResponseMetadata { get; set; }
}

public sealed class Metadata
{
    public string? RequestId { get; set; }

    public Failure? Error { get; set; }
}

public sealed class Failure
{
    public string? Code { get; set; }

    public string? Message { get; set; }
}
