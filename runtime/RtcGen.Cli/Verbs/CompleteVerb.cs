using System.CommandLine;
using RtcGen.Reference;

namespace RtcGen.Cli;

/// <summary><c>rtcgen complete POSITION LINE</c>: what may follow; the shells' scripts call it.</summary>
internal static class CompleteVerb
{
    private const int Deepest = 6;

    public static Command Create(CliContext cli, Command root)
    {
        var position = new Argument<int>("POSITION");
        var line = new Argument<string>("LINE");
        var verb = new Command("complete", cli.Say(Texts.Complete)) { position, line };
        verb.Hidden = true;
        verb.SetAction(result =>
        {
            var text = result.GetValue(line)!;
            var at = Math.Clamp(result.GetValue(position), 0, text.Length);
            foreach (var found in Find(root, text[..at]))
            {
                cli.Out.WriteLine(found);
            }
        });
        return verb;
    }

    private static IEnumerable<string> Find(Command root, string line)
    {
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var last = line.EndsWith(' ') ? string.Empty : words.LastOrDefault() ?? string.Empty;
        var members = words is [_, "call" or "sign", var action, ..] && (last.Length == 0 || last.StartsWith('-')) ? Members(words, action, last) : [];

        // The parser knows nothing of members.
        var known = string.Join(' ', words.Skip(1).SkipLast(last.Length == 0 ? 0 : 1).Where(word => !MemberArguments.IsMember(word)).Append(last));
        return root.Parse(known).GetCompletions(known.Length)
            .Select(completion => completion.InsertText ?? completion.Label)
            .Concat(members)
            .Where(text => text.StartsWith(last, StringComparison.OrdinalIgnoreCase) && text is not ("/?" or "/h" or "-?"))
            .Distinct(StringComparer.Ordinal);
    }

    private static IEnumerable<string> Members(string[] words, string action, string last)
    {
        var at = Array.IndexOf(words, "--api-version");
        var version = at >= 0 && at + 1 < words.Length ? words[at + 1] : null;
        return Catalogue.BuiltIn.Find(action, version) is { } found
            ? Paths(found.Parameters, "--", 0).Where(path => path.StartsWith(last, StringComparison.OrdinalIgnoreCase) && !words.Contains(path))
            : [];
    }

    private static IEnumerable<string> Paths(IEnumerable<Parameter> parameters, string prefix, int level) => level > Deepest ? [] : parameters.SelectMany(parameter =>
    {
        var path = prefix + parameter.Name;
        var inside = parameter.Type.StartsWith("array", StringComparison.Ordinal) ? path + ".0." : path + ".";
        return parameter.Members.Count == 0 ? [path] : Paths(parameter.Members, inside, level + 1);
    });
}
