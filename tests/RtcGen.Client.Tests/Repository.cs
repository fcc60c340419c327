namespace RtcGen.Client.Tests;

/// <summary>Where the documents lie that tests compare with what the code does.</summary>
internal static class Repository
{
    public static string Folder { get; } = Find();

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "RtcGen.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("RtcGen.sln is in no folder above the tests.");
        }

        return folder.FullName;
    }
}
