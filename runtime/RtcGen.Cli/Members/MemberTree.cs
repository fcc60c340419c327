using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using RtcGen.Reference;

namespace RtcGen.Cli;

/// <summary>Makes JSON of the members on a command line, with the types of the schema.</summary>
internal static class MemberTree
{
    /// <summary>Puts the members into an object, those that are there already in their place.</summary>
    /// <param name="root">The object.</param>
    /// <param name="members">The members.</param>
    /// <param name="parameters">What the schema has; empty for an action that it does not have, whose values are JSON if they can be, and else strings.</param>
    /// <exception cref="CliException">A value is not of its type, or a path leads nowhere.</exception>
    public static void Add(JsonObject root, IReadOnlyList<MemberArgument> members, IReadOnlyList<Parameter> parameters)
    {
        foreach (var member in members)
        {
            Add(root, member, new Queue<string>(member.Path.Replace("[", ".", StringComparison.Ordinal).Replace("]", string.Empty, StringComparison.Ordinal).Split('.')), new(parameters, null));
        }
    }

    private static void Add(JsonNode holder, MemberArgument member, Queue<string> names, Place place)
    {
        var name = names.Dequeue();
        var inside = place.Find(name);
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
        public Place Find(string name)
        {
            // An item of a list, a value of a map.
            var found = Parameter?.Item ?? Members.FirstOrDefault(member => member.Name == name) ?? Members.FirstOrDefault(member => member.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
            return found is null ? new([], null) : new(found.Children, found);
        }
    }
}
