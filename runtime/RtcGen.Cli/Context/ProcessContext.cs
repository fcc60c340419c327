using System.Globalization;
using System.Text;

namespace RtcGen.Cli;

/// <summary>The context of a real process.</summary>
internal static class ProcessContext
{
    public static CliContext Create()
    {
        // Without a byte order mark, which pipes would carry along; Windows' own code page has no Chinese everywhere.
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        Console.OutputEncoding = utf8;
        return new()
        {
            Out = Console.Out,
            Error = Console.Error,
            In = Console.OpenStandardInput(),
            Environment = System.Environment.GetEnvironmentVariable,
            Culture = CultureInfo.CurrentUICulture,
            Folder = System.Environment.CurrentDirectory,
            IsOutputTerminal = !Console.IsOutputRedirected,
            IsErrorTerminal = !Console.IsErrorRedirected,
            IsInputTerminal = !Console.IsInputRedirected,
            Width = Console.IsOutputRedirected ? null : Math.Max(Console.WindowWidth, 40),
        };
    }
}
