namespace RtcGen.Client.Tests.Faults;

/// <summary>A named fault and what the default client makes of it.</summary>
/// <param name="Name">What goes wrong.</param>
/// <param name="Repeatability">The kind of action that is called.</param>
/// <param name="Steps">How each attempt is dealt with; the last way holds for all further ones.</param>
internal sealed record FaultScenario(string Name, RtcIdempotency Repeatability, params Step[] Steps)
{
    /// <summary>How the client gets to the server.</summary>
    public Way Way { get; init; } = Way.Socket;

    /// <summary>When the attempts begin, in milliseconds.</summary>
    public int[] Attempts { get; init; } = [0];

    /// <summary>How many requests the server receives whole; null for as many as there are attempts.</summary>
    public int? Received { get; init; }

    /// <summary>When the call ends, in milliseconds.</summary>
    public int EndsAt { get; init; }

    /// <summary>The exception; null for a success.</summary>
    public Type? Exception { get; init; }

    /// <summary>Whether the exception says that the call may have taken effect.</summary>
    public bool MayHaveTakenEffect { get; init; }

    /// <summary>Whether the exception names the request.</summary>
    public bool HasRequestId { get; init; }

    /// <summary>How far the machine's clock is ahead.</summary>
    public TimeSpan WrongClock { get; init; }

    /// <summary>What the client asks for credentials; null for such as never change.</summary>
    public Func<RtcCredentialProvider>? Credentials { get; init; }

    /// <summary>The access keys that the received requests are signed with; null for the same always.</summary>
    public string[]? SignedWith { get; init; }

    /// <summary>Whether another call of the same client succeeds at once.</summary>
    public bool NextSucceeds { get; init; }

    /// <summary>Part of what the exception says; null for anything.</summary>
    public string? Says { get; init; }

    public override string ToString() => $"{Name} ({Kind})";

    /// <summary>The kind of action, in a word.</summary>
    public string Kind => Repeatability switch
    {
        RtcIdempotency.ReadOnly => "reads",
        RtcIdempotency.Idempotent => "idempotent",
        _ => "not idempotent",
    };
}
