using Microsoft.CodeAnalysis;

namespace RtcGen.Generator.Tests;

/// <summary>What a run did again.</summary>
internal static class Steps
{
    /// <summary>How many files were emitted with another content than before.</summary>
    public static int Modified(GeneratorRunResult result) => result.TrackedOutputSteps
        .SelectMany(steps => steps.Value)
        .SelectMany(step => step.Outputs)
        .Count(output => output.Reason == IncrementalStepRunReason.Modified);
}
