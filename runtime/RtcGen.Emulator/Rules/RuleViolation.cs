namespace RtcGen.Emulator;

/// <summary>A rule that a value breaks.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Text">What is wrong, as the end of a sentence about the member.</param>
/// <param name="IsRefused">Whether the call is refused whatever the schema says about bad values.</param>
internal readonly record struct RuleViolation(RequestRule Rule, string Text, bool IsRefused = false);
