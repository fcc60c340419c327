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
                : current.ValueKind != JsonValueKind.Object || !current.TryGetProperty(part, out current))
            {
                return null;
            }
        }

        return current.ValueKind == JsonValueKind.String ? current.GetString() : current.GetRawText();
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
}
