using System.Text;

namespace RtcGen.Emulator;

/// <summary>The files of the page, from the assembly.</summary>
internal static class ConsoleAssets
{
    private const string Prefix = "console/";
    private const string TokenPlace = "{{token}}";

    private static readonly Lazy<Dictionary<string, byte[]>> Files = new(ReadAll);

    /// <summary>Finds a file.</summary>
    /// <param name="name">The name; empty for the page itself.</param>
    /// <param name="token">What the page is given to prove itself with.</param>
    /// <returns>Its type and content; null when there is no such file.</returns>
    public static (string Type, ReadOnlyMemory<byte> Bytes)? Find(string name, string token)
    {
        var file = name.Length == 0 ? "index.html" : name;
        if (GetContentType(file) is not { } type || Files.Value.GetValueOrDefault(file) is not { } bytes)
        {
            return null;
        }

        return file == "index.html"
            ? (type, Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(bytes).Replace(TokenPlace, token, StringComparison.Ordinal)))
            : (type, bytes);
    }

    private static string? GetContentType(string file) => Path.GetExtension(file) switch
    {
        ".html" => "text/html; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        ".css" => "text/css; charset=utf-8",
        _ => null,
    };

    private static Dictionary<string, byte[]> ReadAll()
    {
        return typeof(ConsoleAssets).Assembly.GetManifestResourceNames()
            .Where(static name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .ToDictionary(static name => name[Prefix.Length..], Read, StringComparer.Ordinal);
    }

    private static byte[] Read(string name)
    {
        using var stream = typeof(ConsoleAssets).Assembly.GetManifestResourceStream(name)!;
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
