namespace RtcGen.Aot.Tests;

/// <summary>A test that needs a native linker.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NativeFactAttribute : FactAttribute
{
    public NativeFactAttribute() => Skip = NativeToolchain.WhyMissing;
}
