namespace RtcGen.Generator;

/// <summary>A reference to something that no file defines.</summary>
/// <param name="Line">Line of the reference, counted from 1.</param>
/// <param name="Message">What is missing, and what there is instead.</param>
internal sealed record MissingReference(int Line, string Message);
