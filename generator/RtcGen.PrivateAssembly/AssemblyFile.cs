using Mono.Cecil;
using Mono.Cecil.Cil;

namespace RtcGen.PrivateAssembly;

/// <summary>Reads and writes assemblies so that equal inputs give equal bytes.</summary>
internal static class AssemblyFile
{
    public static AssemblyDefinition Read(string path, IAssemblyResolver resolver)
    {
        var assembly = AssemblyDefinition.ReadAssembly(path, new ReaderParameters { InMemory = true, AssemblyResolver = resolver });
        var module = assembly.MainModule;
        if (HasEmbeddedSymbols(module))
        {
            module.ReadSymbols(new EmbeddedPortablePdbReaderProvider().GetSymbolReader(module, path));
        }

        return assembly;
    }

    public static void Write(AssemblyDefinition assembly, string path)
    {
        // The module's identity follows from its content, and no clock is read.
        var parameters = new WriterParameters { DeterministicMvid = true, Timestamp = 0 };
        if (assembly.MainModule.HasSymbols)
        {
            parameters.WriteSymbols = true;
            parameters.SymbolWriterProvider = new EmbeddedPortablePdbWriterProvider();
        }

        // Whole or not at all: half a file would look up to date to the next build.
        var unfinished = $"{path}.unfinished";
        assembly.Write(unfinished, parameters);
        File.Move(unfinished, path, overwrite: true);
    }

    private static bool HasEmbeddedSymbols(ModuleDefinition module) =>
        module.HasDebugHeader
        && module.GetDebugHeader().Entries.Any(entry => entry.Directory.Type == ImageDebugType.EmbeddedPortablePdb);
}
