namespace RtcGen.Generator;

/// <summary>The service file that comes with the package, so that an action of that service needs no other file.</summary>
/// <param name="Path">Where it lies.</param>
/// <param name="Service">The service it describes.</param>
/// <param name="IsReplaced">Whether a file of the project describes the same service; then this one gives no code.</param>
internal sealed record PackagedService(string Path, string Service, bool IsReplaced)
{
    /// <summary>Whether a file lies at a place: the compiler and MSBuild need not write a path alike, and the place comes with | for #.</summary>
    public static bool IsAt(string path, string place) => string.Equals(Comparable(path), Comparable(place), StringComparison.OrdinalIgnoreCase);

    private static string Comparable(string path) => path.Replace('\\', '/').Replace('#', '|');
}
