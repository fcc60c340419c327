using System.ComponentModel;

namespace RtcGen.Generated;

/// <summary>The server's reaction to a broken rule, as generated code passes it to the validator.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct InvalidValueReaction : IEquatable<InvalidValueReaction>
{
    private InvalidValueReaction(RtcServerReaction reaction, string? serverUses, string? name)
    {
        Reaction = reaction;
        ServerUses = serverUses;
        Name = name;
    }

    /// <summary>Gets the reaction of refusing the call.</summary>
    public static InvalidValueReaction Rejected => new(RtcServerReaction.Rejects, null, null);

    /// <summary>Gets the reaction of silently using the nearest allowed value.</summary>
    public static InvalidValueReaction Clamped => ServerUsesInstead("the nearest value allowed");

    /// <summary>Gets the reaction of silently using the next even number.</summary>
    public static InvalidValueReaction RoundedToEven => ServerUsesInstead("the next even number");

    /// <summary>Gets the reaction of silently leaving out the invalid item.</summary>
    public static InvalidValueReaction ItemDropped => ServerUsesInstead("the other items only");

    internal RtcServerReaction Reaction { get; }

    internal string? ServerUses { get; }

    /// <summary>Gets the name of the value that the server uses, when it has one.</summary>
    internal string? Name { get; }

    /// <summary>Determines whether two values are equal.</summary>
    public static bool operator ==(InvalidValueReaction left, InvalidValueReaction right) => left.Equals(right);

    /// <summary>Determines whether two values differ.</summary>
    public static bool operator !=(InvalidValueReaction left, InvalidValueReaction right) => !left.Equals(right);

    /// <summary>Creates the reaction of silently using another value.</summary>
    /// <param name="value">That value, as a string.</param>
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
