namespace RtcGen.Cli.Tests;

/// <summary>A part of the document: what a verb is for, and commands with what they print.</summary>
/// <param name="Title">The heading.</param>
/// <param name="English">The text above the commands, in English.</param>
/// <param name="Chinese">The same in Chinese.</param>
/// <param name="Commands">The commands.</param>
internal sealed record Session(string Title, string English, string Chinese, params SessionCommand[] Commands)
{
    /// <summary>Gets the files of the folder in which the commands run, one after the other.</summary>
    public IReadOnlyDictionary<string, string> Files { get; init; } = new Dictionary<string, string>();
}

/// <summary>A command of a session.</summary>
/// <param name="Text">The command as it is typed, words as in a shell: of the tool, or <c>cat</c> with a file of the session.</param>
/// <param name="Input">What comes on standard input; the text of a file that is shown by name.</param>
/// <param name="Lines">The number of lines of output that are shown; 0 for all.</param>
internal sealed record SessionCommand(string Text, string Input = "", int Lines = 0);
