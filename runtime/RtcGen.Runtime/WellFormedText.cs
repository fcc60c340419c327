using System.Globalization;
using System.Text.Json;

namespace RtcGen;

/// <summary>Tells text that has a UTF-8 form from text that does not.</summary>
internal static class WellFormedText
{
    /// <summary>Index of the first half of a surrogate pair that stands alone, or -1.</summary>
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

    /// <summary>Finds the first text within JSON that has no UTF-8 form, and cannot be written.</summary>
    /// <param name="json">The JSON.</param>
    /// <param name="path">Where it stands, for example <c>Layout</c>; empty for the whole.</param>
    /// <returns>Where the text stands, for example <c>Layout.Regions[2].UserId</c>; null when there is none.</returns>
    public static string? FindBroken(JsonElement json, string path) => json.ValueKind switch
    {
        JsonValueKind.String => CanBeRead(json.GetString) ? null : path,
        JsonValueKind.Array => json.EnumerateArray().Select((item, index) => FindBroken(item, string.Create(CultureInfo.InvariantCulture, $"{path}[{index}]"))).FirstOrDefault(static found => found is not null),
        JsonValueKind.Object => json.EnumerateObject().Select((member, index) => FindBroken(member, index, path)).FirstOrDefault(static found => found is not null),
        _ => null,
    };

    private static string? FindBroken(JsonProperty member, int index, string path)
    {
        var within = path.Length == 0 ? path : $"{path}.";
        return CanBeRead(() => member.Name) ? FindBroken(member.Value, within + member.Name)
            : string.Create(CultureInfo.InvariantCulture, $"{within}(name of member {index + 1})");
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
