using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using RtcGen.Reference;

namespace RtcGen.Cli;

/// <summary>Makes JSON of the members on a command line, with the types of the schema.</summary>
internal static class MemberTree
{
    // JSON of more levels is refused by readers; no request has a tenth of them.
    private const int MostLevels = 50;

    /// <summary>Puts the members into an object, those that are there already in their place.</summary>
    /// <param name="root">The object.</param>
    /// <param name="members">The members.</param>
    /// <param name="parameters">What the schema has; empty for an action that it does not have, whose values are JSON if they can be, and else strings.</param>
    /// <exception cref="CliException">A value is not of its type, or a path leads nowhere.</exception>
    public static void Add(JsonObject root, IReadOnlyList<MemberArgument> members, IReadOnlyList<Parameter> parameters)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var member in members)
        {
            var names = member.Path.Replace("[", ".", StringComparison.Ordinal).Replace("]", string.Empty, StringComparison.Ordinal).Split('.');
            if (names.Length > MostLevels || names.Contains(string.Empty))
            {
                throw new CliException(Texts.NoPath(member.Path), ExitCode.Usage);
            }

            if (!seen.Add(string.Join('.', names)))
            {
                throw new CliException(Texts.GivenTwice(member.Path), ExitCode.Usage);
            }

            Add(root, member, new Queue<string>(names), new(parameters, null));
        }
    }

    private static void Add(JsonNode holder, MemberArgument member, Queue<string> names, Place place)
    {
        var (name, inside) = place.Find(names.Dequeue());
        if (names.Count == 0)
        {
            Set(holder, name, MemberValue.Parse(member, inside.Parameter), member);
            return;
        }

        var next = Get(holder, name, member);
        if (next is null)
        {
            next = inside.Parameter is { Item: not null } list && list.Type.StartsWith("array", StringComparison.Ordinal) || (inside.Parameter is null && IsIndex(names.Peek())) ? new JsonArray() : new JsonObject();
            Set(holder, name, next, member);
        }

        Add(next, member, names, inside);
    }

    private static JsonNode? Get(JsonNode holder, string name, MemberArgument member) => holder switch
    {
        JsonObject one => one[name],
        JsonArray list => Index(name, member) is var index && index < list.Count ? list[index] : null,
        _ => throw new CliException(Texts.MemberOfValue(member.Path), ExitCode.Usage),
    };

    private static void Set(JsonNode holder, string name, JsonNode? value, MemberArgument member)
    {
        switch (holder)
        {
            case JsonObject one:
                one[name] = value;
                break;
            case JsonArray list when Index(name, member) is var index && index < list.Count:
                list[index] = value;
                break;
            case JsonArray list when Index(name, member) == list.Count:
                list.Add(value);
                break;
            case JsonArray list:
                throw new CliException(Texts.IndexTooHigh(member.Path, list.Count), ExitCode.Usage);
            default:
                throw new CliException(Texts.MemberOfValue(member.Path), ExitCode.Usage);
        }
    }

    private static int Index(string name, MemberArgument member) => IsIndex(name)
        ? int.Parse(name, CultureInfo.InvariantCulture)
        : throw new CliException(Texts.NoIndex(member.Path, name), ExitCode.Usage);

    private static bool IsIndex(string name) => name.Length is > 0 and < 6 && name.All(char.IsAsciiDigit);

    /// <summary>Where a path has led to in the schema: the members that may follow, and the member itself.</summary>
    private sealed record Place(IReadOnlyList<Parameter> Members, Parameter? Parameter)
    {
        /// <summary>The member of a name, which is the schema's if only its case is another.</summary>
        public (string Name, Place Inside) Find(string name)
        {
            // An item of a list, a value of a map.
            if (Parameter?.Item is { } item)
            {
                return (name, new(item.Children, item));
            }

            var found = Members.FirstOrDefault(member => member.Name == name) ?? Members.FirstOrDefault(member => member.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
            return found is null ? (name, new([], null)) : (found.Name, new(found.Children, found));
        }
    }
}
