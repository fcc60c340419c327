using System.Text;
using System.Text.Json.Nodes;
using RtcGen.OpenApi.Words;

namespace RtcGen.OpenApi.Reading;

/// <summary>Keys of the schema language, in the order in which files have them.</summary>
internal static class Keys
{
    /// <summary>Takes over all extensions, each under its key.</summary>
    public static void TakeExtensions(JsonObject keys, JsonObject source, params IReadOnlyList<string> except)
    {
        foreach (var (name, value) in source)
        {
            if (name.StartsWith(Extensions.Prefix, StringComparison.Ordinal) && KeyOf(name) is var key && !except.Contains(key))
            {
                keys[key] = value?.DeepClone();
            }
        }
    }

    /// <summary>The same keys in the order of a list; others are left out.</summary>
    public static JsonObject InOrder(JsonObject keys, IEnumerable<string> order)
    {
        var sorted = new JsonObject();
        foreach (var key in order)
        {
            sorted.Put(key, keys[key]?.DeepClone());
        }

        return sorted;
    }

    private static string KeyOf(string name)
    {
        var key = new StringBuilder();
        for (var i = Extensions.Prefix.Length; i < name.Length; i++)
        {
            _ = name[i] == '-' && i + 1 < name.Length ? key.Append(char.ToUpperInvariant(name[++i])) : key.Append(name[i]);
        }

        return key.ToString();
    }
}
