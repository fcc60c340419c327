using System.Globalization;

namespace RtcGen.Import;

/// <summary>A source that nothing can be imported from: what is wrong, and on which line.</summary>
public sealed class ImportException : FormatException
{
    /// <summary>Initializes a new instance of the <see cref="ImportException"/> class.</summary>
    /// <param name="line">The line of the source, counted from 1.</param>
    /// <param name="reason">What is wrong there, in one sentence.</param>
    public ImportException(int line, string reason)
        : base(string.Create(CultureInfo.InvariantCulture, $"Line {line}: {reason}"))
    {
        Line = line;
        Reason = reason;
    }

    private ImportException(string source, ImportException inner)
        : base(string.Create(CultureInfo.InvariantCulture, $"{source}, line {inner.Line}: {inner.Reason}"), inner)
    {
        Line = inner.Line;
        Reason = inner.Reason;
    }

    /// <summary>Gets the line of the source, counted from 1.</summary>
    public int Line { get; }

    /// <summary>Gets what is wrong there, in one sentence.</summary>
    public string Reason { get; }

    /// <summary>The same error with the name of the source it was found in.</summary>
    internal ImportException In(string source) => new(source, this);
}
