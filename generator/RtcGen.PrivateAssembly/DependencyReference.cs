using Mono.Cecil;

namespace RtcGen.PrivateAssembly;

/// <summary>Points an assembly's reference at the renamed dependency.</summary>
internal static class DependencyReference
{
    public static void Redirect(AssemblyDefinition assembly, string publicName, string privateName)
    {
        var reference = assembly.MainModule.AssemblyReferences.SingleOrDefault(candidate => candidate.Name == publicName)
            ?? throw new InvalidOperationException($"{assembly.Name.Name} has no reference to {publicName}.");

        reference.Name = privateName;
        reference.HasPublicKey = false;
        reference.PublicKeyToken = [];
    }
}
