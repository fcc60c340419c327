using System.Text;
using System.Text.Json.Nodes;

namespace RtcGen.OpenApi.Words;

/// <summary>The names of what OpenAPI has no word for: a key of the schema language with dashes, after a prefix.</summary>
internal static class Extensions
{
    public const string Prefix = "x-rtcgen-";

    /// <summary>The list of names that generators of clients know.</summary>
    public const string ValueNames = "x-enum-varnames";

    /// <summary><c>whenInvalid</c> becomes <c>x-rtcgen-when-invalid</c>.</summary>
    public static string NameOf(string key)
    {
        var name = new StringBuilder(Prefix);
        foreach (var c in key)
        {
            _ = char.IsAsciiLetterUpper(c) ? name.Append('-').Append(char.ToLowerInvariant(c)) : name.Append(c);
        }

        return name.ToString();
    }

    /// <summary>Adds what the schema says under a key, if it says anything.</summary>
    public static void Extend(this JsonObject target, string key, JsonNode? value) => target.Put(NameOf(key), value);

    /// <summary>Adds a flag that is on.</summary>
    public static void Extend(this JsonObject target, string key, bool isOn) => target.Put(NameOf(key), isOn ? JsonValue.Create(true) : null);

    /// <summary>What stands under a key of the schema language; null for nothing.</summary>
    public static JsonNode? Extension(this JsonObject source, string key) => source[NameOf(key)];

    /// <summary>Adds a value, if there is one.</summary>
    public static void Put(this JsonObject target, string name, JsonNode? value)
    {
        if (value is not null)
        {
            target[name] = value;
        }
    }
}
