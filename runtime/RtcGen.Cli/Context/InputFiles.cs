using System.Text;

namespace RtcGen.Cli;

/// <summary>Reads what a command line names: files, and standard input as <c>-</c>.</summary>
internal static class InputFiles
{
    private static readonly Encoding[] Encodings =
    [
        new UTF8Encoding(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true),

        // Windows PowerShell writes it when output is redirected.
        new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true),
        new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true),
    ];

    /// <summary>Reads bytes.</summary>
    /// <exception cref="CliException">There is no such file, or it cannot be read; or standard input was read before.</exception>
    public static byte[] ReadBytes(this CliContext cli, string path)
    {
        if (path == "-")
        {
            return ReadInput(cli);
        }

        var full = FullPath(cli, path);
        if (Directory.Exists(full))
        {
            throw new CliException(Texts.IsFolder(path), ExitCode.Usage);
        }

        try
        {
            return File.ReadAllBytes(full);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new CliException(Texts.NoFile(path), ExitCode.Usage);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CliException(Texts.UnreadableFile(path, e.Message), ExitCode.Usage);
        }
    }

    /// <summary>Reads text in UTF-8, with or without a byte order mark, or in UTF-16 with one.</summary>
    /// <exception cref="CliException">There is no such file, or it cannot be read, or is no text; or standard input was read before.</exception>
    public static string ReadText(this CliContext cli, string path)
    {
        var bytes = cli.ReadBytes(path);
        var marked = Encodings.FirstOrDefault(encoding => bytes.AsSpan().StartsWith(encoding.Preamble));
        try
        {
            return marked is null ? Encodings[0].GetString(bytes) : marked.GetString(bytes.AsSpan(marked.Preamble.Length));
        }
        catch (DecoderFallbackException e)
        {
            throw new CliException(Texts.NoText(path, bytes.AsSpan(0, Math.Clamp(e.Index, 0, bytes.Length)).Count((byte)'\n') + 1), ExitCode.Usage);
        }
    }

    // What no file system takes, such as an empty name, is no file.
    private static string FullPath(CliContext cli, string path)
    {
        try
        {
            return path.Length > 0 ? cli.FullPath(path) : throw new CliException(Texts.NoFile(path), ExitCode.Usage);
        }
        catch (ArgumentException)
        {
            throw new CliException(Texts.NoFile(path), ExitCode.Usage);
        }
    }

    private static byte[] ReadInput(CliContext cli)
    {
        using var bytes = new MemoryStream();
        cli.TakeInput().CopyTo(bytes);
        return bytes.ToArray();
    }
}
