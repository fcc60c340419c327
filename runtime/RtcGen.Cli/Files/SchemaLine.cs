namespace RtcGen.Cli.Files;

/// <summary>The first line of a schema file, by which editors know the language.</summary>
internal static class SchemaLine
{
    /// <summary>The name of the JSON Schema.</summary>
    public const string Name = "rtcgen.schema.json";

    private const string Start = "# yaml-language-server: $schema=";

    /// <summary>The text with the line that is right for a place, or without one where the JSON Schema is not near.</summary>
    /// <param name="text">The file.</param>
    /// <param name="path">Where it will stand; null for nowhere.</param>
    public static string Apply(string text, string? path)
    {
        var rest = text.StartsWith(Start, StringComparison.Ordinal) ? text[(text.IndexOf('\n', StringComparison.Ordinal) + 1)..] : text;
        return path is not null && Find(Path.GetDirectoryName(path)!) is { } schema
            ? $"{Start}{Path.GetRelativePath(Path.GetDirectoryName(path)!, schema).Replace(Path.DirectorySeparatorChar, '/')}\n{rest}"
            : rest;
    }

    /// <summary>The JSON Schema that is near a folder: in it or one above, or in a folder <c>schema</c> of those. Null without one.</summary>
    public static string? Find(string folder)
    {
        for (var each = folder; each is not null; each = Path.GetDirectoryName(each))
        {
            foreach (var candidate in new[] { Path.Combine(each, Name), Path.Combine(each, "schema", Name) })
            {
                if (File.Exists(candidate))
                {
                    return candidate;
                }
            }
        }

        return null;
    }
}
