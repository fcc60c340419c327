namespace RtcGen;

/// <summary>
/// A member for which the server tells three things apart: not sent, which leaves what it has; sent as null, which
/// clears it; and sent with a value. The default is not sent. A value converts by itself.
/// </summary>
/// <typeparam name="T">The type of the value, one that can be null.</typeparam>
public readonly struct RtcOptional<T> : IEquatable<RtcOptional<T>>
{
    /// <summary>A member that is sent.</summary>
    /// <param name="value">Its value; null clears what the server has.</param>
    public RtcOptional(T value)
    {
        IsSet = true;
        Value = value;
    }

    /// <summary>Whether the member is sent, be it as null.</summary>
    public bool IsSet { get; }

    /// <summary>Whether the member is sent as null.</summary>
    public bool IsNull => IsSet && Value is null;

    /// <summary>The value; null also when the member is not sent.</summary>
    public T? Value { get; }

    /// <summary>A member that is sent.</summary>
    /// <param name="value">Its value; null clears what the server has.</param>
#pragma warning disable CA2225 // The constructor is the named alternative.
    public static implicit operator RtcOptional<T>(T value) => new(value);
#pragma warning restore CA2225

    /// <summary>Equality of the parts.</summary>
    public static bool operator ==(RtcOptional<T> left, RtcOptional<T> right) => left.Equals(right);

    /// <summary>Inequality of the parts.</summary>
    public static bool operator !=(RtcOptional<T> left, RtcOptional<T> right) => !left.Equals(right);

    /// <inheritdoc />
    public bool Equals(RtcOptional<T> other) => IsSet == other.IsSet && EqualityComparer<T?>.Default.Equals(Value, other.Value);

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is RtcOptional<T> other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(IsSet, Value);
}
