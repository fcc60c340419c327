using RtcGen.Cli.Checking;

namespace RtcGen.Cli.Reports;

/// <summary>A form in which findings are printed.</summary>
internal interface IReport
{
    /// <summary>Prints findings.</summary>
    /// <param name="cli">Where to.</param>
    /// <param name="findings">The findings, in the order in which they are printed.</param>
    /// <param name="textOf">The lines of a file, for those who show them.</param>
    void Write(CliContext cli, IReadOnlyList<Finding> findings, Func<string, Microsoft.CodeAnalysis.Text.SourceText> textOf);
}
