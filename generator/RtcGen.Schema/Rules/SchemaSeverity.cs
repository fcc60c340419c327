namespace RtcGen.Schema;

/// <summary>What a diagnostic means for the file.</summary>
public enum SchemaSeverity
{
    /// <summary>The file cannot be used.</summary>
    Error,

    /// <summary>The file is used as it stands, but its author should know.</summary>
    Warning,

    /// <summary>The file is used as it stands, and nothing need be wrong.</summary>
    Info,
}
