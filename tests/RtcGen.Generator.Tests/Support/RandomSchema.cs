namespace RtcGen.Generator.Tests;

/// <summary>Actions with members put together at random, most of them sound, and texts changed at random, most of them broken.</summary>
internal sealed class RandomSchema(Random random)
{
    private static readonly string[] Texts =
    [
        "plain", "\"*/ </summary> {0} \\\\ \\\" \\u00e9 -- ]]>\"", "{ en: One & two., zh: 一与二。 }", "'it''s <b>'", "\"{{}}\\t$\\\"\\\"\\\"\"",
    ];

    private static readonly string[] Names =
        ["Name", "name2", "Kind", "Service", "app.id", "_x", "x-y", "Write", "Id", "Interval", "Params", "class", "Ünicode"];

    private static readonly string[] TextRules =
        ["length: \"(0, 5)\"", "length: \"[0, )\"", "length: \"[3, 3]\"", "pattern: '[a-z]{1,3}'", "pattern: '\\d+|\"x\"'", "pattern: '[^\\\"]{2}'", "format: id", "format: dateTime"];

    private static readonly string[] WholeRules =
    [
        "range: \"[1, 600]\"", "range: \"(0, 5)\"", "range: \"[0, )\"", "range: \"(, 5)\"", "range: \"(-2, 2147483647]\"",
        "values: { 0: A, 2: B, -1: C }", "values: { 2: Two }",
    ];

    private static readonly string[] RealRules = ["range: \"(0, 1]\"", "range: \"[0.000001, 1e20]\"", "range: \"[-1.5, )\""];

    public string Action(string name)
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        var members = Enumerable.Range(0, random.Next(1, 6)).Select(_ => Pick(Names)).Where(used.Add).Select(member => $"  {member}: {Member(depth: 0)}");
        return Schemas.Action(name, string.Join('\n', members));
    }

    public string Change(string text)
    {
        var lines = text.Split('\n').ToList();
        for (var changes = random.Next(1, 4); changes > 0; changes--)
        {
            var at = random.Next(lines.Count);
            switch (random.Next(6))
            {
                case > 2:
                    lines[at] = WithAnotherValue(lines, at);
                    break;
                case 0:
                    lines.RemoveAt(at);
                    break;
                case 1:
                    lines.Insert(at, lines[random.Next(lines.Count)]);
                    break;
                default:
                    var cut = random.Next(lines[at].Length + 1);
                    lines[at] = lines[at][..cut] + lines[random.Next(lines.Count)].TrimStart();
                    break;
            }
        }

        return string.Join('\n', lines);
    }

    // What another line says of the same key, which often leaves the text sound.
    private string WithAnotherValue(List<string> lines, int at)
    {
        var end = lines[at].IndexOf(':', StringComparison.Ordinal) + 1;
        var key = lines[at][..end].TrimStart();
        var values = lines.Select(line => line.TrimStart()).Where(line => line.StartsWith(key, StringComparison.Ordinal)).Select(line => line[key.Length..]);
        return lines[at][..end] + Pick([.. values]);
    }

    private string Member(int depth)
    {
        var keys = new List<string>();
        switch (random.Next(depth < 2 ? 6 : 5))
        {
            case 0:
                keys.Add("type: string");
                Sometimes(keys, Pick(TextRules));
                break;
            case 1:
                keys.Add("type: int32");
                Sometimes(keys, Pick(WholeRules), "unit: s", "meaning: { 2: two <&> }");
                break;
            case 2:
                keys.Add("type: int64");
                Sometimes(keys, Pick(WholeRules), "range: \"[-9000000000, 9000000000]\"", "unit: ms");
                break;
            case 3:
                keys.Add("type: double");
                Sometimes(keys, Pick(RealRules), "unit: px");
                break;
            case 4:
                keys.Add("type: boolean");
                break;
            default:
                keys.Add($"fields: {{ X: {Member(depth + 1)}, x.y: {Member(depth + 1)}, On: {{ type: boolean }} }}");
                Sometimes(keys, "switch: On", "rules: [{ requires: On == true, warning: true }]");
                break;
        }

        Sometimes(keys, "required: true", "effect: none", $"summary: {Pick(Texts)}", "whenInvalid: reject");
        if (random.Next(12) == 0)
        {
            keys.Add("undocumented: true");
        }

        if (random.Next(3) == 0)
        {
            keys.Add("default: " + Pick(["2", "\"true\"", "abc", "0.5"]));
            Sometimes(keys, "whenInvalid: default");
        }

        return $"{{ {string.Join(", ", keys.DistinctBy(key => key[..key.IndexOf(':', StringComparison.Ordinal)]))} }}";
    }

    private void Sometimes(List<string> keys, params string[] more) => keys.AddRange(more.Where(_ => random.Next(3) == 0));

    private string Pick(string[] choices) => choices[random.Next(choices.Length)];
}
