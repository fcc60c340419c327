namespace RtcGen;

/// <summary>What the machine says: the only place that reads environment variables. Tests put others in its place.</summary>
internal sealed class HostEnvironment(Func<string, string?> variables, string userFolder)
{
    /// <summary>This process's.</summary>
    public static HostEnvironment Current { get; } =
        new(Environment.GetEnvironmentVariable, Environment.GetFolderPath(Environment.SpecialFolder.UserProfile));

    /// <summary>The folder of the user that the process runs as; empty when there is none.</summary>
    public string UserFolder { get; } = userFolder;

    /// <summary>A variable; null when it is not set or empty.</summary>
    public string? this[string variable] => variables(variable) is { Length: > 0 } value ? value : null;
}
