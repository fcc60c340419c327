using System.ComponentModel;

namespace RtcGen.Generated;

/// <summary>What generated code tells the validator about the server's reaction to a broken rule.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct InvalidValueReaction : IEquatable<InvalidValueReaction>
{
    private InvalidValueReaction(RtcServerReaction reaction, string? serverUses, string? name)
    {
        Reaction = reaction;
        ServerUses = serverUses;
        Name = name;
    }

    /// <summary>The server refuses the call.</summary>
    public static InvalidValueReaction Rejected => new(RtcServerReaction.Rejects, null, null);

    /// <summary>The server silently uses the nearest value that is allowed.</summary>
    public static InvalidValueReaction Clamped => ServerUsesInstead("the nearest value allowed");

    /// <summary>The server silently uses the next even number.</summary>
    public static InvalidValueReaction RoundedToEven => ServerUsesInstead("the next even number");

    /// <summary>The server silently leaves the bad item out.</summary>
    public static InvalidValueReaction ItemDropped => ServerUsesInstead("the other items only");

    internal RtcServerReaction Reaction { get; }

    internal string? ServerUses { get; }

    /// <summary>The name of the value the server uses, when it has one.</summary>
    internal string? Name { get; }

    /// <summary>Equality of the parts.</summary>
    public static bool operator ==(InvalidValueReaction left, InvalidValueReaction right) => left.Equals(right);

    /// <summary>Inequality of the parts.</summary>
    public static bool operator !=(InvalidValueReaction left, InvalidValueReaction right) => !left.Equals(right);

    /// <summary>The server silently uses another value.</summary>
    /// <param name="value">That value, as text.</param>
    /// <param name="name">Its name, when it has one.</param>
    /// <returns>The reaction.</returns>
    public static InvalidValueReaction ServerUsesInstead(string value, string? name = null) => new(RtcServerReaction.Adjusts, value, name);

    /// <inheritdoc />
    public bool Equals(InvalidValueReaction other) => Reaction == other.Reaction && ServerUses == other.ServerUses && Name == other.Name;

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is InvalidValueReaction other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Reaction, ServerUses, Name);
}
