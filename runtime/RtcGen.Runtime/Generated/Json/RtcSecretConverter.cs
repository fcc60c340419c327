using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace RtcGen.Generated;

/// <summary>
/// Keeps a secret property out of what System.Text.Json writes of an object, for example for a log: <c>****</c> stands in its place. What a client sends is
/// written otherwise and holds the secret. A value that was hidden so cannot be read back; any other is read as it is.
/// </summary>
/// <typeparam name="T">The type of the property.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class RtcSecretConverter<T> : JsonConverter<T>
{
    private const string Shown = "****";

    /// <summary>Reads a value that was not hidden.</summary>
    /// <param name="reader">A reader positioned on the value.</param>
    /// <param name="typeToConvert">The type to convert.</param>
    /// <param name="options">The serializer's options.</param>
    /// <returns>The value.</returns>
    /// <exception cref="JsonException">The value was hidden when it was written.</exception>
    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return reader.TokenType == JsonTokenType.Null ? default
            : reader.TokenType == JsonTokenType.String && reader.ValueTextEquals(Shown) ? throw new JsonException("A secret was hidden when this was written, and cannot be read back.")
            : JsonSerializer.Deserialize(ref reader, (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T)));
    }

    /// <summary>Hides the value.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The value, which is not shown.</param>
    /// <param name="options">The serializer's options.</param>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (EqualityComparer<T>.Default.Equals(value, default))
        {
            writer.WriteNullValue();
        }
        else
        {
            writer.WriteStringValue(Shown);
        }
    }
}
