namespace RtcGen.Cli.Tests;

/// <summary>Keys of nobody, and tools that have them in their environment.</summary>
internal static class Keys
{
    public const string Access = "AKLTRtcGenExampleAccessKey000001";

    public const string Secret = "UnRjR2VuRXhhbXBsZVNlY3JldEtleTAwMDAwMQ==";

    public const string Token = "session-token-CANARY==";

    public static Tool With(Tool tool, bool isTemporary = false)
    {
        tool.Environment["VOLCENGINE_ACCESS_KEY"] = Access;
        tool.Environment["VOLCENGINE_SECRET_KEY"] = Secret;
        if (isTemporary)
        {
            tool.Environment["VOLCENGINE_SESSION_TOKEN"] = Token;
        }

        return tool;
    }

    public static Tool Tool(string input = "", bool isTemporary = false) => With(new Tool { Input = input }, isTemporary);
}
