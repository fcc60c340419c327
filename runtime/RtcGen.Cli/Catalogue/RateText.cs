using RtcGen.Schema;

namespace RtcGen.Cli;

/// <summary>Rates and texts of the schema, as the user reads them.</summary>
internal static class RateText
{
    public static string Format(CliContext cli, RateLimit rate) => cli.Say(rate.Unit == RateUnit.Second ? Texts.PerSecond(rate.Calls) : Texts.PerMinute(rate.Calls));

    /// <summary>The text in the user's language, or in English where there is no other.</summary>
    public static string Say(this CliContext cli, LocalizedText text) => cli.IsChinese ? text.Chinese ?? text.English : text.English;
}
