namespace RtcGen.Analyzers;

/// <summary>What a method of the client returns.</summary>
internal enum CallResult
{
    /// <summary>Neither a task nor a stream, or the method is not one of the client.</summary>
    Other,

    /// <summary>A task, which runs.</summary>
    Task,

    /// <summary>An asynchronous stream, which does nothing until it is enumerated.</summary>
    Stream,
}
