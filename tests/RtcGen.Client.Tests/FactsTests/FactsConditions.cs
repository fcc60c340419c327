using System.Text.RegularExpressions;

namespace RtcGen.Client.Tests.FactsTests;

/// <summary>Reads the conditions of the facts, in which a name is the nearest member of that name, seen from the member that has the condition.</summary>
/// <param name="paths">All paths of the request, without marks of lists.</param>
internal sealed partial class FactsConditions(IReadOnlyCollection<string> paths)
{
    /// <summary>The condition, or null when the text is none.</summary>
    public Condition? Read(string text, string around)
    {
        text = Note().Replace(text, string.Empty).Trim();
        var any = Condition.Never;
        foreach (var alternative in Alternatives().Split(text))
        {
            var all = Condition.Always;
            foreach (var term in alternative.Split(" and "))
            {
                if (Term(term.Trim(), around) is not { } condition)
                {
                    return null;
                }

                all = all.And(condition);
            }

            any = any.Or(all);
        }

        return any;
    }

    /// <summary>The whole path of a name; null when nothing around is called so.</summary>
    public string? Find(string name, string around)
    {
        while (true)
        {
            if (SchemaMember.Join(around, name) is var path && paths.Contains(path))
            {
                return path;
            }

            if (around.Length == 0)
            {
                return null;
            }

            around = SchemaMember.Outside(around);
        }
    }

    private Condition? Term(string text, string around)
    {
        var match = Form().Match(text);
        if (!match.Success || Find(match.Groups["path"].Value, around) is not { } path)
        {
            return null;
        }

        var values = match.Groups["value"].Value.Trim('{', '}').Split(',').Select(value => value.Trim().Trim('"')).ToList();
        var isSet = new LookAt(path, Look.IsSet, string.Empty);
        return match.Groups["test"].Value switch
        {
            "==" or "in" or "is" when values is not ["set"] => values.Aggregate(Condition.Never, (any, value) => any.Or(new LookAt(path, Look.HasValue, value))),
            "!=" => new LookAt(path, Look.HasValue, values[0]).Negated(),
            "contains" => new LookAt(path, Look.HasItem, values[0]),
            "is" or "not empty" => isSet,
            _ => isSet.Negated(),
        };
    }

    [GeneratedRegex("""^(?<path>[\w.]+) (?:(?<test>==|!=|in|is|contains) (?<value>\{[^}]*\}|"[^"]*"|[\w.\-]+)|(?<test>absent|empty|not empty))$""")]
    private static partial Regex Form();

    [GeneratedRegex(@" \([^)]*\)$")]
    private static partial Regex Note();

    [GeneratedRegex(@",? or ")]
    private static partial Regex Alternatives();
}
