namespace RtcGen.Aot.Tests;

/// <summary>A test with data that needs a native linker.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NativeTheoryAttribute : TheoryAttribute
{
    public NativeTheoryAttribute() => Skip = NativeToolchain.WhyMissing;
}
