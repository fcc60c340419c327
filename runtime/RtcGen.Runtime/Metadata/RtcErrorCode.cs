namespace RtcGen;

/// <summary>
/// An error code of a service, for example <c>InvalidParameter.TaskAlreadyExists</c>. Those known are properties of
/// the generated class of the service; any other is a value too. Codes are compared with case.
/// </summary>
public readonly record struct RtcErrorCode
{
    private readonly string? _value;

    /// <summary>Takes a code as the server writes it.</summary>
    /// <param name="value">The code.</param>
    /// <exception cref="ArgumentException">The code is empty.</exception>
    public RtcErrorCode(string value)
    {
        ArgumentException.ThrowIfNullOrEmpty(value);
        _value = value;
    }

    /// <summary>The code as the server writes it.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>What stands before the first full stop: the kind of error.</summary>
    public string Group => Value.IndexOf('.', StringComparison.Ordinal) is var end && end < 0 ? Value : Value[..end];

    /// <summary>Takes a code as the server writes it.</summary>
    /// <param name="value">The code.</param>
    public static implicit operator RtcErrorCode(string value) => FromString(value);

    /// <summary>Takes a code as the server writes it.</summary>
    /// <param name="value">The code.</param>
    /// <returns>The code.</returns>
    public static RtcErrorCode FromString(string value) => new(value);

    /// <summary>Shows the code.</summary>
    /// <returns><see cref="Value"/>.</returns>
    public override string ToString() => Value;
}
