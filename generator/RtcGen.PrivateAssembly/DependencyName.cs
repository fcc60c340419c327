using Mono.Cecil;

namespace RtcGen.PrivateAssembly;

/// <summary>Renames an assembly; its version stays, its strong name goes.</summary>
internal static class DependencyName
{
    public static void Replace(AssemblyDefinition dependency, string privateName)
    {
        dependency.Name.Name = privateName;
        dependency.MainModule.Name = $"{privateName}.dll";

        // A renamed assembly cannot keep its signature, and a public key without one would not load everywhere.
        dependency.Name.HasPublicKey = false;
        dependency.Name.PublicKey = [];
        dependency.MainModule.Attributes &= ~ModuleAttributes.StrongNameSigned;
    }
}
