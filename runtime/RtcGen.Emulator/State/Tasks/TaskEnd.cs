namespace RtcGen.Emulator;

/// <summary>Why a task has ended.</summary>
internal enum TaskEnd
{
    /// <summary>A call stopped it.</summary>
    Stopped,

    /// <summary>Its room had no user for too long.</summary>
    Idle,

    /// <summary>It ran as long as it may.</summary>
    TooLong,

    /// <summary>The emulator kept it no longer.</summary>
    Expired,
}
