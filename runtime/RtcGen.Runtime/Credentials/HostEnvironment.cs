namespace RtcGen;

/// <summary>What the machine says: the only place that reads environment variables. Tests put others in its place.</summary>
internal sealed class HostEnvironment(Func<string, string?> variables, string userFolder)
{
    /// <summary>This process's.</summary>
    public static HostEnvironment Current { get; } =
        new(Environment.GetEnvironmentVariable, Environment.GetFolderPath(Environment.SpecialFolder.UserProfile));

    /// <summary>The folder of the user that the process runs as; empty when there is none.</summary>
    public string UserFolder { get; } = userFolder;

    /// <summary>The clock by which a file that does not answer is no longer waited for.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>A variable; null when it is not set, empty or blank.</summary>
    public string? this[string variable] => variables(variable) is { } value && !string.IsNullOrWhiteSpace(value) ? value : null;

    /// <summary>Whether a variable is set to nothing but white space.</summary>
    public bool IsBlank(string variable) => variables(variable) is { Length: > 0 } value && string.IsNullOrWhiteSpace(value);
}
