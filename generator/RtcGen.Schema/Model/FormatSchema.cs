namespace RtcGen.Schema;

/// <summary>A string format shared by actions.</summary>
/// <param name="Name">The name actions refer to.</param>
/// <param name="Pattern">A regular expression the whole string must match.</param>
/// <param name="Summary">What the format is, in one sentence.</param>
/// <param name="Line">Line of the format's key, counted from 1.</param>
public sealed record FormatSchema(string Name, string Pattern, LocalizedText? Summary, int Line)
{
    /// <summary>Gets the column of the format's key, counted from 1.</summary>
    public int Column { get; init; }
}
