using System.Globalization;
using System.Text.Json;

namespace RtcGen.Cli;

/// <summary>Looks at the names of JSON that a user wrote.</summary>
internal static class JsonNames
{
    /// <summary>The path of a member that stands twice in its object, of which one would be lost; null when there is none.</summary>
    public static string? FindRepeated(JsonElement value) => FindRepeated(value, string.Empty);

    private static string? FindRepeated(JsonElement value, string prefix)
    {
        if (value.ValueKind == JsonValueKind.Array)
        {
            return value.EnumerateArray().Select((item, index) => FindRepeated(item, prefix + index.ToString(CultureInfo.InvariantCulture) + ".")).FirstOrDefault(found => found is not null);
        }

        if (value.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in value.EnumerateObject())
        {
            if (!seen.Add(member.Name))
            {
                return prefix + member.Name;
            }

            if (FindRepeated(member.Value, prefix + member.Name + ".") is { } found)
            {
                return found;
            }
        }

        return null;
    }
}
