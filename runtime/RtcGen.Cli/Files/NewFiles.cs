using System.Text;

namespace RtcGen.Cli.Files;

/// <summary>Writes schema files that were made, and the JSON Schema by which an editor knows their language. Nothing that is there is lost.</summary>
internal static class NewFiles
{
    /// <summary>Writes all files or none, and prints the path of each. Where no JSON Schema is near, it comes along.</summary>
    /// <exception cref="CliException">One of them is there already, and may not be overwritten.</exception>
    public static async Task WriteAsync(CliContext cli, string folder, IReadOnlyList<(string Path, string Text)> files, bool mayOverwrite, CancellationToken cancellationToken)
    {
        var placed = files.Select(file => (Path: Path.GetFullPath(file.Path, folder), file.Text)).ToList();
        if (!mayOverwrite && placed.Where(file => File.Exists(file.Path)).Select(file => file.Path).ToList() is { Count: > 0 } taken)
        {
            throw new CliException(Texts.FilesExist(ShownPath.Of(cli, taken[0]), taken.Count));
        }

        if (placed.Any(file => SchemaLine.Find(Path.GetDirectoryName(file.Path)!) is null))
        {
            var path = Path.Combine(folder, SchemaLine.Name);
            await FileWriting.WriteAsync(path, ReadJsonSchema(), cancellationToken).ConfigureAwait(false);
            await cli.Out.WriteLineAsync(ShownPath.Of(cli, path)).ConfigureAwait(false);
        }

        foreach (var (path, text) in placed)
        {
            await FileWriting.WriteAsync(path, Encoding.UTF8.GetBytes(SchemaLine.Apply(text, path)), cancellationToken).ConfigureAwait(false);
            await cli.Out.WriteLineAsync(ShownPath.Of(cli, path)).ConfigureAwait(false);
        }
    }

    /// <summary>Prints files, each below its path if there are several.</summary>
    public static void Print(CliContext cli, IReadOnlyList<(string Path, string Text)> files)
    {
        foreach (var (path, text) in files)
        {
            if (files.Count > 1)
            {
                cli.Out.Write($"# {path}\n");
            }

            cli.Out.Write(SchemaLine.Apply(text, path: null));
            if (files.Count > 1)
            {
                cli.Out.Write("---\n");
            }
        }
    }

    private static byte[] ReadJsonSchema()
    {
        using var stream = typeof(NewFiles).Assembly.GetManifestResourceStream(SchemaLine.Name)
            ?? throw new InvalidOperationException($"The tool does not carry {SchemaLine.Name}.");
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
