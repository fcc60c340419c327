namespace RtcGen.Cli.Files;

/// <summary>Writes a file at once or not at all: whoever reads meanwhile sees the old one or the new one.</summary>
internal static class FileWriting
{
    public static async Task WriteAsync(string path, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        // A link stays a link: what it leads to is replaced.
        var target = File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;
        var draft = Path.Combine(Directory.CreateDirectory(Path.GetDirectoryName(target)!).FullName, $".{Path.GetFileName(target)}.{Guid.NewGuid():N}.tmp");
        try
        {
            await File.WriteAllBytesAsync(draft, bytes, cancellationToken).ConfigureAwait(false);
            if (!OperatingSystem.IsWindows() && File.Exists(target))
            {
                File.SetUnixFileMode(draft, File.GetUnixFileMode(target));
            }

            File.Move(draft, target, overwrite: true);
        }
        finally
        {
            File.Delete(draft);
        }
    }
}
