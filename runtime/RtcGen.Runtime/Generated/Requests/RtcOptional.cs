namespace RtcGen;

/// <summary>
/// A property for which the server distinguishes three states: not sent, which keeps the current value; sent as null, which clears
/// it; and sent with a value. The default is not sent. A value converts implicitly.
/// </summary>
/// <typeparam name="T">The type of the value, one that can be null.</typeparam>
public readonly struct RtcOptional<T> : IEquatable<RtcOptional<T>>
{
    /// <summary>Initializes a new instance of the <see cref="RtcOptional{T}"/> struct that is sent.</summary>
    /// <param name="value">Its value; null clears what the server has.</param>
    public RtcOptional(T value)
    {
        IsSet = true;
        Value = value;
    }

    /// <summary>Gets a value indicating whether the property is sent, even as null.</summary>
    public bool IsSet { get; }

    /// <summary>Gets a value indicating whether the property is sent as null.</summary>
    public bool IsNull => IsSet && Value is null;

    /// <summary>Gets the value; null also when the property is not sent.</summary>
    public T? Value { get; }

    /// <summary>Creates an instance that is sent.</summary>
    /// <param name="value">Its value; null clears what the server has.</param>
#pragma warning disable CA2225 // The constructor is the named alternative.
    public static implicit operator RtcOptional<T>(T value) => new(value);
#pragma warning restore CA2225

    /// <summary>Determines whether two values are equal.</summary>
    public static bool operator ==(RtcOptional<T> left, RtcOptional<T> right) => left.Equals(right);

    /// <summary>Determines whether two values differ.</summary>
    public static bool operator !=(RtcOptional<T> left, RtcOptional<T> right) => !left.Equals(right);

    /// <inheritdoc />
    public bool Equals(RtcOptional<T> other) => IsSet == other.IsSet && EqualityComparer<T?>.Default.Equals(Value, other.Value);

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is RtcOptional<T> other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(IsSet, Value);
}
