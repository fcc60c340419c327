using System.Globalization;
using Spectre.Console;

namespace RtcGen.Cli;

/// <summary>All that a verb uses of the world, so that a test can run it in process.</summary>
internal sealed class CliContext
{
    private IAnsiConsole? _styledOut;
    private IAnsiConsole? _styledError;
    private bool _isInputTaken;

    /// <summary>Gets the output: what was asked for and nothing else.</summary>
    public required TextWriter Out { get; init; }

    /// <summary>Gets the place for errors, notes and progress.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Gets the input, byte for byte.</summary>
    public required Stream In { get; init; }

    /// <summary>Gets the value of an environment variable, or null.</summary>
    public required Func<string, string?> Environment { get; init; }

    /// <summary>Gets the culture of the user, by which the language is chosen.</summary>
    public required CultureInfo Culture { get; init; }

    /// <summary>Gets the folder to which paths are relative.</summary>
    public required string Folder { get; init; }

    /// <summary>Gets a value indicating whether <see cref="Out"/> is a terminal.</summary>
    public bool IsOutputTerminal { get; init; }

    /// <summary>Gets a value indicating whether <see cref="Error"/> is a terminal.</summary>
    public bool IsErrorTerminal { get; init; }

    /// <summary>Gets a value indicating whether <see cref="In"/> is a terminal, at which somebody would have to type.</summary>
    public bool IsInputTerminal { get; init; }

    /// <summary>Gets the number of columns of the terminal; null for lines of any length.</summary>
    public int? Width { get; init; }

    /// <summary>Gets the clock.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Gets what sends HTTP instead of the network; null for the network.</summary>
    public HttpMessageHandler? HttpHandler { get; init; }

    /// <summary>Gets the output with colors, on a terminal that shows them. Markup is to be escaped.</summary>
    public IAnsiConsole StyledOut => _styledOut ??= StyledWriter.Create(Out, IsOutputTerminal && HasColor, Width);

    /// <summary>Gets <see cref="Error"/> with colors, on a terminal that shows them. Markup is to be escaped.</summary>
    public IAnsiConsole StyledError => _styledError ??= StyledWriter.Create(Error, IsErrorTerminal && HasColor, Width);

    /// <summary>Gets or sets the members of a request that were on the command line.</summary>
    public IReadOnlyList<MemberArgument> Members { get; set; } = [];

    public bool IsChinese => Language.IsChinese(Environment, Culture);

    private bool HasColor => string.IsNullOrEmpty(Environment("NO_COLOR")) && Environment("TERM") != "dumb";

    /// <summary>Standard input, for the one that reads it.</summary>
    /// <exception cref="CliException">Somebody reads it already.</exception>
    public Stream TakeInput()
    {
        if (_isInputTaken)
        {
            throw new CliException(Texts.InputIsTaken, ExitCode.Usage);
        }

        _isInputTaken = true;
        return In;
    }

    /// <summary>The text in the user's language.</summary>
    public string Say(Words words) => IsChinese ? words.Chinese : words.English;

    /// <summary>The path as it is to be opened.</summary>
    public string FullPath(string path) => Path.GetFullPath(path, Folder);
}
