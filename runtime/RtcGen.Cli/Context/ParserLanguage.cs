using System.Globalization;

namespace RtcGen.Cli;

/// <summary>Has the parser speak the language of the tool.</summary>
internal static class ParserLanguage
{
    public static void Use(CliContext cli)
    {
        try
        {
            CultureInfo.CurrentUICulture = cli.IsChinese ? CultureInfo.GetCultureInfo("zh-Hans") : CultureInfo.InvariantCulture;
        }
        catch (CultureNotFoundException)
        {
            // Without the data of cultures the parser speaks English.
        }
    }
}
