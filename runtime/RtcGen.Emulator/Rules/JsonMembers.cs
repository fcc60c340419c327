using System.Text.Json;

namespace RtcGen.Emulator;

/// <summary>Looks at parsed JSON the way the server is assumed to.</summary>
internal static class JsonMembers
{
    /// <summary>
    /// The member called <paramref name="name"/>; of duplicates the last. JSON null counts as absent: what the server
    /// does with it is not documented.
    /// </summary>
    public static JsonElement? Find(JsonElement parent, string name)
    {
        JsonElement? found = null;
        foreach (var member in parent.EnumerateObject())
        {
            if (HasName(member, name))
            {
                found = member.Value;
            }
        }

        return found is { ValueKind: JsonValueKind.Null } ? null : found;
    }

    /// <summary>The name of a member, or null for one with half a surrogate pair.</summary>
    public static string? NameOf(JsonProperty member)
    {
        try
        {
            return member.Name;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>The text of a JSON string, or null for another kind or for half a surrogate pair.</summary>
    public static string? TextOf(JsonElement value)
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
            // An escape such as \ud800 alone is JSON by its grammar and no text.
            return null;
        }
    }

    /// <summary>The text of a string, and the JSON of anything else.</summary>
    public static string Describe(JsonElement value) => TextOf(value) ?? value.GetRawText();

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
