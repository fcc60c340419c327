namespace RtcGen.Client.Tests.Faults;

/// <summary>A named fault and what the default client makes of it.</summary>
/// <param name="Name">What goes wrong.</param>
/// <param name="Repeatability">The kind of action that is called.</param>
/// <param name="Steps">How each attempt is dealt with; the last way holds for all further ones.</param>
internal sealed record FaultScenario(string Name, RtcRepeatability Repeatability, params Step[] Steps)
{
    /// <summary>When the attempts are sent, in milliseconds.</summary>
    public int[] Attempts { get; init; } = [0];

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

    public override string ToString() => $"{Name} ({Kind})";

    /// <summary>The kind of action, in a word.</summary>
    public string Kind => Repeatability switch
    {
        RtcRepeatability.Safe => "reads",
        RtcRepeatability.Repeatable => "repeatable",
        _ => "not repeatable",
    };
}
