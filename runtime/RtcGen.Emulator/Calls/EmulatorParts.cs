namespace RtcGen.Emulator;

/// <summary>What an emulator consists of: what it knows, what it keeps, and what handles its calls.</summary>
internal sealed class EmulatorParts
{
    public EmulatorParts(SchemaSet schemas, RtcEmulatorOptions options)
    {
        Schemas = schemas;
        Options = options;
        State = new ServiceState(schemas, options);
        Calls = new CallLog(options.MaxRetainedBytes);
        Pipeline = new RequestPipeline(schemas, options, State);
        Rates = options.EnforceRates ? new RateTable(Pipeline.Members, options.TimeProvider) : null;
        Handler = new CallHandler(this);
    }

    public SchemaSet Schemas { get; }

    public RtcEmulatorOptions Options { get; }

    public ServiceState State { get; }

    public CallLog Calls { get; }

    public FailureTable Failures { get; } = new();

    /// <summary>Null unless rates are enforced.</summary>
    public RateTable? Rates { get; }

    public RequestPipeline Pipeline { get; }

    public CallHandler Handler { get; }

    /// <summary>Cancelled when the emulator stops, for what would still wait then.</summary>
    public CancellationTokenSource Stopping { get; } = new();
}
