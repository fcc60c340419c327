using System.Text.Json;
using System.Text.Json.Nodes;

namespace RtcGen.OpenApi.Words;

/// <summary>The words of the schema language for what the model has as enumerations: the same names with a small letter first.</summary>
internal static class Enumerations
{
    public static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    /// <summary>The word, or null for what goes without saying.</summary>
    public static JsonNode? WordUnless<T>(T value, T unsaid)
        where T : struct, Enum => EqualityComparer<T>.Default.Equals(value, unsaid) ? null : JsonValue.Create(Word(value));
}
