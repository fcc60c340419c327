using RtcGen.Schema;

namespace RtcGen.Generator;

/// <summary>Which members must never be shown.</summary>
internal static class FieldSecrecy
{
    /// <summary>Whether the member is secret, or a list of what is.</summary>
    public static bool IsSecret(this FieldSchema field) => field.Secret || field.Items is { Secret: true };

    /// <summary>Whether it is so as a text, or a list of texts. Any other JSON is never shown anyway, and read and written as ever.</summary>
    public static bool IsSecretText(this FieldSchema field) => field.IsSecret() && (field.Items ?? field).Type == FieldType.String;

    /// <summary>The attribute that keeps a secret out of what System.Text.Json writes. It cannot leave the member out: .NET wants all that is required.</summary>
    /// <param name="type">The type of the property, without a question mark at its end.</param>
    public static string Hidden(string type) => $"[global::System.Text.Json.Serialization.JsonConverter(typeof(RtcSecretConverter<{type}>))]";
}
