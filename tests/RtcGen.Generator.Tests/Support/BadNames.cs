namespace RtcGen.Generator.Tests;

/// <summary>Schemas whose names are all taken from a pool of bad ones: keywords, members of object, names of the runtime and of generated code, and each other.</summary>
internal sealed class BadNames(Random random)
{
    private static readonly string[] Pool =
    [
        "class", "string", "event", "record", "field", "value", "global", "async", "required", "_", "_1", "__a",
        "Equals", "GetType", "ToString", "GetHashCode", "MemberwiseClone", "Finalize", "ReferenceEquals",
        "Action", "ActionValue", "ActionValue2", "Validate", "Definition", "Formats", "Service", "Write", "WriteQuery", "At", "AtValue", "RateLimitAppId", "GetPermitCount",
        "Validate", "ToJson", "ExtraMembers", "OtherMembers", "ReadMember", "ReadResult", "RtcStringFormat", "WhenInvalid", "JsonElement", "JsonValueKind",
        "Rtc", "RtcClient", "RtcRequest", "RtcResult", "RtcObject", "RtcErrors", "RtcCalls", "RtcService", "RtcAction", "RtcPage", "RtcPaging", "RtcValidator",
        "RtcServerReaction", "RtcRetryClass", "RtcParameter", "RtcRule", "RtcOptional", "RtcRelations", "RtcRate", "RtcMethod", "RtcGen", "System",
        "Task", "CancellationToken", "IReadOnlyList", "IAsyncEnumerable", "Range", "Required", "GeneratedCode", "Nullable", "String", "Object", "Int32", "List",
        "Do", "DoA", "DoARequest", "DoAResult", "DoAExtensions", "DoAAction", "DoType", "DoResult", "Request", "Result", "Extensions", "Async", "Pages", "Items",
        "Send", "Sign", "Presign", "Call", "Dispose", "Get", "GetRoom", "GetResult", "RoomRequest", "Room", "Type", "Kind", "Type2", "V20201201", "V20231101",
        "Id", "IdPattern", "IdTextFormat", "s_id", "All", "AllCode", "Catalogue", "Pattern", "Name", "name", "na.me", "Na-me", "na_me",
    ];

    public static string Any(Random random) => Pool[random.Next(Pool.Length)];

    public IReadOnlyList<SchemaText> Files()
    {
        var files = new List<SchemaText> { new("/project/service.rtc.yaml", Service()) };
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            files.Add(new($"/project/A{i}.rtc.yaml", Action()));
        }

        for (var i = random.Next(0, 3); i > 0; i--)
        {
            files.Add(new($"/project/T{i}.rtc.yaml", Types()));
        }

        return files;
    }

    private string Service() =>
        $"service: rtc\nsummary: S\ndefaultRegion: a\nregions: {{ a: {{ host: a.b }} }}\nformats:\n  id: {{ pattern: '[a-z]{{1,9}}' }}\n"
        + Lines(Names(4).Select(name => name.Replace('_', '-').Replace(".", string.Empty, StringComparison.Ordinal)).Where(name => name.Length > 1 && char.IsAsciiLetter(name[0]) && name != "Id")
            .Select(name => $"  {char.ToLowerInvariant(name[0])}{name[1..]}: {{ pattern: a+ }}").Distinct(StringComparer.Ordinal))
        + "errors:\n  X: { summary: S }\n"
        + Lines(Names(6).Where(name => char.IsAsciiLetter(name[0]) && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '.')).Select(name => $"  {name}: {{ summary: S }}"));

    private string Action()
    {
        var name = Plain();
        var members = Names(6).ToList();
        var results = Names(4).ToList();
        var pages = members.Count > 0 && results.Count > 1 && random.Next(2) == 0;
        return $"action: {name}\nversion: \"{Pick(["2020-12-01", "2020-12-01", "2023-11-01"])}\"\nservice: rtc\nmethod: POST\nsummary: Does.\n"
            + (random.Next(3) == 0 ? "rate: { limit: 1/s, scope: app }\n" : string.Empty)
            + (pages ? $"pages: {{ style: {Pick(["number", "offset"])}, at: {members[0]}, items: {results[0]}, total: {results[1]} }}\n" : string.Empty)
            + "body:\n"
            + Lines(members.Select((member, i) => $"  {member}: {{ {(pages && i == 0 ? "type: int32" : Member(0, results: false))} }}"))
            + (random.Next(3) == 0 && !pages
                ? $"result: {{ type: array, items: {{ {(random.Next(2) == 0 ? Object(0, results: true) : Member(0, results: true, isItem: true))} }} }}\n"
                : $"result:\n  fields:\n{Lines(results.Select((result, i) => $"    {result}: {{ {(pages && i == 0 ? "type: array, items: { fields: { A: { type: string } } }" : pages && i == 1 ? "type: int64" : Member(0, results: true))} }}"))}");
    }

    private string Types()
    {
        var names = Enumerable.Range(0, 3).Select(_ => Plain()).Where(name => char.IsAsciiLetterUpper(name[0])).Distinct(StringComparer.Ordinal).ToList();
        var kind = Pick(["types", "results"]);
        return $"service: rtc\n{Pick([string.Empty, "version: \"2020-12-01\"\n"])}{kind}:\n  Extra{random.Next(1000)}: {{ fields: {{ A: {{ type: string }} }} }}\n"
            + Lines(names.Select(name => $"  {name}: {{ fields: {{ {string.Join(", ", Names(3).Append("Z").Select(member => $"{member}: {{ {Member(1, kind == "results")} }}"))} }} }}"));
    }

    private string Member(int depth, bool results, bool isItem = false)
    {
        var deprecated = !isItem && random.Next(8) == 0 ? ", deprecated: gone" : string.Empty;
        var required = !results && !isItem && random.Next(4) == 0 ? ", required: true" : string.Empty;
        return random.Next(isItem ? 4 : depth < 2 ? 8 : 6) switch
        {
            0 => results ? "type: string" : $"type: string, format: id{required}",
            1 => results ? "type: boolean" : $"type: string, pattern: a+b{required}{deprecated}",
            2 => $"type: int32, values: {{ 0: {ValueName()}, 1: {ValueName()}X }}{required}",
            3 => $"type: string, values: {{ a: {ValueName()}, b: {ValueName()}X }}{required}",
            4 => results ? "type: double" : $"type: int32, range: \"[1, 5]\", default: 2, whenInvalid: default{deprecated}",
            5 => random.Next(4) == 0 ? $"type: {Pick([.. Pool.Where(name => char.IsAsciiLetterUpper(name[0]) && name.All(char.IsAsciiLetterOrDigit))])}" : "type: json",
            6 => $"type: array, items: {{ {(random.Next(3) == 0 ? Object(depth, results) : Member(depth + 1, results, isItem: true))} }}",
            _ => Object(depth, results),
        };
    }

    private string Object(int depth, bool results) =>
        $"fields: {{ {string.Join(", ", Names(3).Append("Z9").Select(name => $"{name}: {{ {Member(depth + 1, results)} }}"))} }}";

    private string ValueName() => Pick([.. Pool.Where(name => char.IsAsciiLetterUpper(name[0]) && name.All(char.IsAsciiLetterOrDigit))]);

    private IEnumerable<string> Names(int most) => Enumerable.Range(0, random.Next(1, most + 1)).Select(_ => Pick(Pool)).Distinct(StringComparer.Ordinal);

    private string Plain() => Pick([.. Pool.Where(name => char.IsAsciiLetter(name[0]) && name.All(char.IsAsciiLetterOrDigit))]);

    private string Pick(string[] choices) => choices[random.Next(choices.Length)];

    private static string Lines(IEnumerable<string> lines) => string.Concat(lines.Select(line => line + "\n"));
}
