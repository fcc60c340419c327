namespace RtcGen.Tests;

/// <summary>A test that needs a native linker.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class NativeFactAttribute : FactAttribute
{
    public NativeFactAttribute() => Skip = NativeToolchain.WhyMissing;
}
