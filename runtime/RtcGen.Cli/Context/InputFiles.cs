using System.Text;

namespace RtcGen.Cli;

/// <summary>Reads what a command line names: files, and standard input as <c>-</c>.</summary>
internal static class InputFiles
{
    /// <summary>Reads bytes.</summary>
    /// <exception cref="CliException">There is no such file, or it cannot be read.</exception>
    public static byte[] ReadBytes(this CliContext cli, string path)
    {
        try
        {
            return path == "-" ? ReadInput(cli) : File.ReadAllBytes(cli.FullPath(path));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new CliException(Texts.NoFile(path), ExitCode.Usage);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new CliException(Texts.UnreadableFile(path, e.Message), ExitCode.Usage);
        }
    }

    /// <summary>Reads text in UTF-8, with or without a byte order mark.</summary>
    /// <exception cref="CliException">There is no such file, or it cannot be read.</exception>
    public static string ReadText(this CliContext cli, string path) => Encoding.UTF8.GetString(cli.ReadBytes(path)).TrimStart('\uFEFF');

    private static byte[] ReadInput(CliContext cli)
    {
        using var bytes = new MemoryStream();
        cli.In.CopyTo(bytes);
        return bytes.ToArray();
    }
}
