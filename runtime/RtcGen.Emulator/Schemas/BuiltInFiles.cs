using System.Reflection;
using System.Text;

namespace RtcGen.Emulator;

/// <summary>
/// The schema files that this assembly carries. An emulator of which a test calls one action has no need of the other 170: of each file only the keys are looked at
/// that say what it describes.
/// </summary>
internal static class BuiltInFiles
{
    /// <summary>The files by their paths, in one order on every machine.</summary>
    public static IEnumerable<IndexedFile> All
    {
        get
        {
            var assembly = typeof(BuiltInFiles).Assembly;
            return assembly.GetManifestResourceNames()
                .Where(name => name.EndsWith(".rtc.yaml", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(name => Index(name, Read(assembly, name)));
        }
    }

    /// <summary>Makes a file of which the rest is read later.</summary>
    /// <param name="name">Its path.</param>
    /// <param name="text">Its text, which is known to be valid.</param>
    public static IndexedFile Index(string name, string text)
    {
        var service = FindKey(text, "service") ?? string.Empty;
        return FindKey(text, "action") is { } action
            ? new(new(() => IndexedFile.Read(name, text).Action!.Value), null, null) { ServiceName = service, Identity = new(service, action, FindKey(text, "version") ?? string.Empty) }
            : FindKey(text, "types") is not null || FindKey(text, "results") is not null
            ? new(null, null, new(() => IndexedFile.Read(name, text).Types!.Value)) { ServiceName = service }
            : new(null, new(() => IndexedFile.Read(name, text).Service!.Value), null) { ServiceName = service };
    }

    // The keys at the beginning of a line are those of the file itself.
    private static string? FindKey(string text, string key)
    {
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (line.StartsWith(key, StringComparison.Ordinal) && line.Length > key.Length && line[key.Length] == ':')
            {
                return line[(key.Length + 1)..].Trim(" \"'").ToString();
            }
        }

        return null;
    }

    private static string Read(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
