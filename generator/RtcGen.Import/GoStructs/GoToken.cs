namespace RtcGen.Import;

/// <summary>A piece of Go source text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">What it says.</param>
/// <param name="Line">The line it starts on, from 1.</param>
internal readonly record struct GoToken(GoTokenKind Kind, string Text, int Line)
{
    public bool Is(string text) => Kind is GoTokenKind.Other or GoTokenKind.Name && Text == text;
}
