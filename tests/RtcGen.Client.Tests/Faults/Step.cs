namespace RtcGen.Client.Tests.Faults;

/// <summary>How a server, or the way to it, deals with one attempt.</summary>
/// <param name="At">How far the attempt comes.</param>
/// <param name="Act">What is done then.</param>
internal sealed record Step(StepAt At, Func<Exchange, Task> Act);

/// <summary>How far an attempt comes.</summary>
internal enum StepAt
{
    /// <summary>Nobody listens.</summary>
    Nobody,

    /// <summary>Somebody listens, and accepts no more connections.</summary>
    Queue,

    /// <summary>There is a connection, of which nothing is read yet.</summary>
    Connection,

    /// <summary>The request is read to its end.</summary>
    Request,
}
