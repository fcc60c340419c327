using System.Globalization;
using System.Text.Json;

namespace RtcGen;

/// <summary>Tells text that has a UTF-8 form from text that does not.</summary>
internal static class WellFormedString
{
    /// <summary>Gets the index of the first unpaired surrogate, or -1.</summary>
    public static int IndexOfLoneSurrogate(ReadOnlySpan<char> text)
    {
        var start = 0;
        while (true)
        {
            var offset = text[start..].IndexOfAnyInRange('\uD800', '\uDFFF');
            if (offset < 0)
            {
                return -1;
            }

            var index = start + offset;
            if (index + 1 >= text.Length || !char.IsSurrogatePair(text[index], text[index + 1]))
            {
                return index;
            }

            start = index + 2;
        }
    }

    /// <summary>Finds the first string within JSON that has no UTF-8 form, and cannot be written.</summary>
    /// <param name="json">The JSON.</param>
    /// <param name="path">Where it stands, for example <c>Layout</c>; empty for the whole.</param>
    /// <returns>The path of the string, for example <c>Layout.Regions[2].UserId</c>; null when there is none.</returns>
    public static string? FindBroken(JsonElement json, string path) => json.ValueKind switch
    {
        JsonValueKind.String => CanBeRead(json.GetString) ? null : path,
        JsonValueKind.Array => FindBrokenItem(json, path),
        JsonValueKind.Object => FindBrokenMember(json, path.Length == 0 ? path : $"{path}."),
        _ => null,
    };

    private static string? FindBrokenItem(JsonElement array, string path)
    {
        var index = 0;
        foreach (var item in array.EnumerateArray())
        {
            if (FindBroken(item, string.Create(CultureInfo.InvariantCulture, $"{path}[{index++}]")) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private static string? FindBrokenMember(JsonElement holder, string within)
    {
        var number = 0;
        foreach (var member in holder.EnumerateObject())
        {
            number++;
            if (!CanBeRead(() => member.Name))
            {
                return string.Create(CultureInfo.InvariantCulture, $"{within}(name of member {number})");
            }

            if (FindBroken(member.Value, within + member.Name) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private static bool CanBeRead(Func<string?> text)
    {
        try
        {
            return text() is var read && (read is null || IndexOfLoneSurrogate(read) < 0);
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
