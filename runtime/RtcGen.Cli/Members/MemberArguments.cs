namespace RtcGen.Cli;

/// <summary>A member of a request as the command line gives it.</summary>
/// <param name="Path">The path, for example <c>Layout.Regions.0.UserId</c>.</param>
/// <param name="Value">The value; null for an option without one, which means true.</param>
internal sealed record MemberArgument(string Path, string? Value);

/// <summary>Takes the members of a request out of a command line: <c>--AppId app</c> or <c>--ImageConfig.Interval=5</c>.</summary>
internal static class MemberArguments
{
    /// <summary>Members begin with an upper-case letter, and options of the tool do not.</summary>
    public static bool IsMember(string word) => word.Length > 2 && word.StartsWith("--", StringComparison.Ordinal) && char.IsAsciiLetterUpper(word[2]);

    /// <summary>The command line without members, and the members. What follows <c>--</c> is left as it is.</summary>
    public static (IReadOnlyList<string> Words, IReadOnlyList<MemberArgument> Members) Split(IReadOnlyList<string> args)
    {
        var rest = new List<string>();
        var members = new List<MemberArgument>();
        for (var at = 0; at < args.Count; at++)
        {
            if (args[at] == "--")
            {
                rest.AddRange(args.Skip(at));
                break;
            }

            if (!IsMember(args[at]))
            {
                rest.Add(args[at]);
                continue;
            }

            var equals = args[at].IndexOf('=', StringComparison.Ordinal);
            if (equals >= 0)
            {
                members.Add(new(args[at][2..equals], args[at][(equals + 1)..]));
            }
            else if (at + 1 < args.Count && !args[at + 1].StartsWith("--", StringComparison.Ordinal))
            {
                members.Add(new(args[at][2..], args[++at]));
            }
            else
            {
                members.Add(new(args[at][2..], null));
            }
        }

        return (rest, members);
    }
}
