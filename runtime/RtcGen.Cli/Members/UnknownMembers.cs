using System.Globalization;
using System.Text.Json;
using RtcGen.Reference;

namespace RtcGen.Cli;

/// <summary>Finds members that the schema of an action does not have: new ones, or misspelt ones.</summary>
internal static class UnknownMembers
{
    /// <summary>The paths of the members, each with the name that may have been meant.</summary>
    public static IEnumerable<(string Path, string? Similar)> Find(JsonElement members, IReadOnlyList<Parameter> known) => Find(members, string.Empty, known);

    private static IEnumerable<(string Path, string? Similar)> Find(JsonElement members, string prefix, IReadOnlyList<Parameter> known)
    {
        foreach (var member in members.EnumerateObject())
        {
            var found = known.FirstOrDefault(one => one.Name.Equals(member.Name, StringComparison.OrdinalIgnoreCase));
            var inside = found is null ? [(prefix + member.Name, SimilarWord.Find(member.Name, known.Select(one => one.Name)))] : FindInside(member.Value, prefix + member.Name, found);
            foreach (var unknown in inside)
            {
                yield return unknown;
            }
        }
    }

    // What is json in the schema, or a plain value, has no members to know.
    private static IEnumerable<(string Path, string? Similar)> FindInside(JsonElement value, string path, Parameter parameter) => (value.ValueKind, parameter.Item) switch
    {
        (JsonValueKind.Array, { } item) => value.EnumerateArray().SelectMany((one, index) => FindInside(one, $"{path}.{index.ToString(CultureInfo.InvariantCulture)}", item)),
        (JsonValueKind.Object, { } entry) => value.EnumerateObject().SelectMany(one => FindInside(one.Value, $"{path}.{one.Name}", entry)),
        (JsonValueKind.Object, null) when parameter.Children.Count > 0 => Find(value, path + ".", parameter.Children),
        _ => [],
    };
}
