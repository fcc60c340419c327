namespace RtcGen.Emulator;

/// <summary>Why a request is not let in.</summary>
/// <param name="Code">The gateway's error code.</param>
/// <param name="Detail">What is wrong, for a reader; never holds a secret.</param>
internal sealed record AuthenticationError(string Code, string Detail);
