#if NET9_0_OR_GREATER
using System.Runtime.InteropServices;
#endif
using System.Text;
using System.Text.Json;
using RtcGen.Schema;

namespace RtcGen.Emulator;

/// <summary>Looks at parsed JSON the way the server is assumed to.</summary>
internal static class BodyMembers
{
    /// <summary>
    /// The value of a member of an object: that under its very name, else that under its name in another case, unless another member differs from it in case alone;
    /// of duplicates the last. JSON null counts as absent, and so does an optional member that is empty.
    /// </summary>
    /// <param name="parent">The object as sent.</param>
    /// <param name="field">The member.</param>
    /// <param name="members">All members that the object may have.</param>
    public static JsonElement? Find(JsonElement parent, FieldSchema field, EquatableArray<FieldSchema> members)
    {
        var found = JsonMember.FindExact(parent, field.Name) ?? FindInAnotherCase(parent, field.Name, members);
        return found is { ValueKind: JsonValueKind.Null } || (!field.Required && found is { } value && FieldTypes.Fits(field.Type, value) && IsEmpty(field.Type, value)) ? null : found;
    }

    /// <summary>Whether names are equal but for case.</summary>
    public static bool HasSameLetters(string name, string other) => Ascii.EqualsIgnoreCase(name, other);

    /// <summary>Whether a value is an empty string, an empty list, or an object that has no member but null.</summary>
    public static bool IsEmpty(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => GetText(value) is "",
        JsonValueKind.Array => value.GetArrayLength() == 0,
        JsonValueKind.Object => !HoldsAny(value),
        _ => false,
    };

    // An entry of a map that is null is there, as an item of a list is.
    private static bool IsEmpty(FieldType type, JsonElement value) => type == FieldType.Map ? !value.EnumerateObject().Any() : IsEmpty(value);

    /// <summary>Determines whether an object has a property that is not null.</summary>
    public static bool HoldsAny(JsonElement value) => value.EnumerateObject().Any(member => member.Value.ValueKind != JsonValueKind.Null);

    /// <summary>The name of a member, or null for one with an unpaired surrogate.</summary>
    public static string? GetName(JsonProperty member)
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

    /// <summary>The value of a JSON string, or null for another kind or for an unpaired surrogate.</summary>
    public static string? GetText(JsonElement value) => JsonMember.GetText(value);

    /// <summary>The value of a string, and the JSON of anything else.</summary>
    public static string Describe(JsonElement value) => GetText(value) ?? value.GetRawText();

    private static JsonElement? FindInAnotherCase(JsonElement parent, string name, EquatableArray<FieldSchema> members)
    {
        JsonElement? found = null;
        foreach (var member in parent.EnumerateObject())
        {
            if (HasLettersOf(member, name))
            {
                found = member.Value;
            }
        }

        // Nearly never is there one, and so the members are compared with each other last.
        return found is null || IsAmbiguous(name, members) ? null : found;
    }

    private static bool IsAmbiguous(string name, EquatableArray<FieldSchema> members)
    {
        var count = 0;
        foreach (var member in members)
        {
            count += HasSameLetters(member.Name, name) ? 1 : 0;
        }

        return count != 1;
    }

    private static bool HasLettersOf(JsonProperty member, string name)
    {
#if NET9_0_OR_GREATER
        // Without a string for the name, unless it is escaped.
        var bytes = JsonMarshal.GetRawUtf8PropertyName(member);
        if (!bytes.Contains((byte)'\\'))
        {
            return Ascii.EqualsIgnoreCase(bytes, name);
        }
#endif
        return GetName(member) is { } text && HasSameLetters(text, name);
    }
}
