namespace RtcGen;

/// <summary>What generated code tells the validator about the server's reaction to a broken rule.</summary>
public readonly struct WhenInvalid : IEquatable<WhenInvalid>
{
    private WhenInvalid(RtcServerReaction reaction, string? serverUses)
    {
        Reaction = reaction;
        ServerUses = serverUses;
    }

    /// <summary>The server refuses the call.</summary>
    public static WhenInvalid Rejected => new(RtcServerReaction.Rejects, null);

    internal RtcServerReaction Reaction { get; }

    internal string? ServerUses { get; }

    /// <summary>Equality of the two parts.</summary>
    public static bool operator ==(WhenInvalid left, WhenInvalid right) => left.Equals(right);

    /// <summary>Inequality of the two parts.</summary>
    public static bool operator !=(WhenInvalid left, WhenInvalid right) => !left.Equals(right);

    /// <summary>The server silently uses another value.</summary>
    /// <param name="value">That value, as text.</param>
    /// <returns>The reaction.</returns>
    public static WhenInvalid ServerUsesInstead(string value) => new(RtcServerReaction.Adjusts, value);

    /// <inheritdoc />
    public bool Equals(WhenInvalid other) => Reaction == other.Reaction && ServerUses == other.ServerUses;

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is WhenInvalid other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Reaction, ServerUses);
}
