namespace RtcGen.Emulator;

/// <summary>Something that was found about a signature.</summary>
/// <param name="Code">What it is called, for a program: stable, lower case, for example <c>query-space-plus</c>.</param>
/// <param name="IsCause">Whether it explains why the signature is not accepted; otherwise it is a hint.</param>
/// <param name="English">One or two sentences: what is so, and what to do.</param>
/// <param name="Chinese">The same in Chinese.</param>
public sealed record SignatureFinding(string Code, bool IsCause, string English, string Chinese);
