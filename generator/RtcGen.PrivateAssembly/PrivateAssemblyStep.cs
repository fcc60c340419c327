namespace RtcGen.PrivateAssembly;

/// <summary>
/// Writes a copy of a dependency under a private name beside a copy of the assembly that uses it. Two packages may
/// then bring different versions of one library without the SDK dropping either by file name.
/// </summary>
internal static class PrivateAssemblyStep
{
    public static void Run(
        string assemblyPath,
        string dependencyPath,
        string privateName,
        IEnumerable<string> references,
        string outputFolder)
    {
        Directory.CreateDirectory(outputFolder);
        using var resolver = new ReferenceResolver(references);

        using var dependency = AssemblyFile.Read(dependencyPath, resolver);
        var publicName = dependency.Name.Name;
        DependencyName.Replace(dependency, privateName);
        AssemblyFile.Write(dependency, Path.Combine(outputFolder, $"{privateName}.dll"));

        using var assembly = AssemblyFile.Read(assemblyPath, resolver);
        DependencyReference.Redirect(assembly, publicName, privateName);
        AssemblyFile.Write(assembly, Path.Combine(outputFolder, Path.GetFileName(assemblyPath)));
    }
}
