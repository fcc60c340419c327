namespace RtcGen;

/// <summary>The environment variables of the machine: the only place of this package that reads them. Tests pass others.</summary>
internal sealed class HostEnvironment(Func<string, string?> variables)
{
    /// <summary>Gets those of this process.</summary>
    public static HostEnvironment Current { get; } = new(Environment.GetEnvironmentVariable);

    /// <summary>Gets a variable; null when it is not set, empty or blank.</summary>
    public string? this[string variable] => variables(variable) is { } value && !string.IsNullOrWhiteSpace(value) ? value : null;

    /// <summary>Whether a variable is set to nothing but white space.</summary>
    public bool IsBlank(string variable) => variables(variable) is { Length: > 0 } value && string.IsNullOrWhiteSpace(value);
}
