namespace RtcGen.Schema.Tests;

// Small files to break. The line numbers in the tests count from the first line of these.
internal static class Documents
{
    public const string Head = """
        action: DoIt
        version: 2020-12-01
        service: rtc
        method: POST
        summary: Does it.
        result: { type: string }

        """;

    public const string Service = """
        service: rtc
        summary: A service.
        defaultRegion: north
        regions:
          north: { host: north.example.com }

        """;

    // An action whose body starts on line 8; members are indented by two.
    public static string WithBody(string body) => Head + "body:\n" + Indent(body, "  ");

    // An action whose only member, on line 8, has the given keys from line 9 on.
    public static string WithMember(string keys) => WithBody("Thing:\n" + Indent(keys, "  "));

    private static string Indent(string text, string by) =>
        string.Concat(text.TrimEnd('\n').Split('\n').Select(line => line.Length == 0 ? "\n" : by + line + "\n"));
}
