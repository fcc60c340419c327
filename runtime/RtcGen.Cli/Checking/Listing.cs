namespace RtcGen.Cli.Checking;

/// <summary>Lists folders above the one that was asked about, which need not let everybody look into them.</summary>
internal static class Listing
{
    private static readonly EnumerationOptions Options = new() { IgnoreInaccessible = true, AttributesToSkip = 0 };

    /// <summary>The files of a folder; none of one that cannot be read.</summary>
    public static IEnumerable<string> Files(string folder, string pattern) => Directory.EnumerateFiles(folder, pattern, Options);
}
