namespace RtcGen.Schema;

/// <summary>What an action does to a task.</summary>
public enum TaskVerb
{
    /// <summary>Starts it.</summary>
    Start,

    /// <summary>Changes it while it runs.</summary>
    Update,

    /// <summary>Ends it.</summary>
    Stop,

    /// <summary>Reads it.</summary>
    Get,

    /// <summary>Lists those with the key.</summary>
    List,
}
