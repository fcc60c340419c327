namespace RtcGen;

/// <summary>
/// An error code of a service, for example <c>InvalidParameter.TaskAlreadyExists</c>. Known codes are properties of the service's
/// generated class; any other is a value too. The comparison is case-sensitive.
/// </summary>
public readonly record struct RtcErrorCode
{
    private readonly string? _value;

    /// <summary>Initializes a new instance of the <see cref="RtcErrorCode"/> struct with a code as the server writes it.</summary>
    /// <param name="value">The code.</param>
    /// <exception cref="ArgumentException">The code is empty.</exception>
    public RtcErrorCode(string value)
    {
        ArgumentException.ThrowIfNullOrEmpty(value);
        _value = value;
    }

    /// <summary>Gets the code as the server writes it.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>Gets the part before the first full stop: the kind of error.</summary>
    public string Group => Value.IndexOf('.', StringComparison.Ordinal) is var end && end < 0 ? Value : Value[..end];

    /// <summary>Converts a string to an error code.</summary>
    /// <param name="value">The code.</param>
    public static implicit operator RtcErrorCode(string value) => FromString(value);

    /// <summary>Creates an error code from a string.</summary>
    /// <param name="value">The code.</param>
    /// <returns>The code.</returns>
    public static RtcErrorCode FromString(string value) => new(value);

    /// <summary>Returns the code.</summary>
    /// <returns><see cref="Value"/>.</returns>
    public override string ToString() => Value;
}
