using Microsoft.CodeAnalysis;

namespace RtcGen.Generator;

/// <summary>Turns each <c>*.rtc.yaml</c> file of a project into request types and client methods.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class RtcGenerator : IIncrementalGenerator
{
    /// <inheritdoc />
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
    }
}
