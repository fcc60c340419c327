using System.Globalization;
using System.Text.Json;

namespace RtcGen.Emulator;

/// <summary>Finds a member of JSON by its path.</summary>
internal static class JsonMember
{
    public static string? Find(JsonElement root, string path)
    {
        var current = root;
        foreach (var part in path.Split(['.', '['], StringSplitOptions.RemoveEmptyEntries))
        {
            var isItem = part.EndsWith(']');
            if (isItem
                ? !TryGetItem(current, part[..^1], out current)
                : !TryGetMember(current, part, out current))
            {
                return null;
            }
        }

        return GetText(current) ?? current.GetRawText();
    }

    /// <summary>The value under a name, of duplicates the last; null for none. Names that are no Unicode are passed over.</summary>
    public static JsonElement? FindExact(JsonElement parent, string name)
    {
        JsonElement? found = null;
        foreach (var member in parent.EnumerateObject())
        {
            if (HasName(member, name))
            {
                found = member.Value;
            }
        }

        return found;
    }

    /// <summary>The value of a JSON string, or null for another kind or for an unpaired surrogate.</summary>
    public static string? GetText(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.String)
        {
            return null;
        }

        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            // An escape such as \ud800 alone is JSON by its grammar and no string.
            return null;
        }
    }

    private static bool TryGetMember(JsonElement parent, string name, out JsonElement member)
    {
        var found = parent.ValueKind == JsonValueKind.Object ? FindExact(parent, name) : null;
        member = found.GetValueOrDefault();
        return found is not null;
    }

    private static bool TryGetItem(JsonElement list, string number, out JsonElement item)
    {
        item = default;
        if (list.ValueKind != JsonValueKind.Array
            || !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            || index >= list.GetArrayLength())
        {
            return false;
        }

        item = list[index];
        return true;
    }

    private static bool HasName(JsonProperty member, string name)
    {
        try
        {
            return member.NameEquals(name);
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
