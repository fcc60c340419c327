using RtcGen.Schema;

namespace RtcGen.Generator;

/// <summary>Which members must never be shown.</summary>
internal static class FieldSecrecy
{
    /// <summary>Whether the member is a secret text, or a list of such.</summary>
    public static bool IsSecret(this FieldSchema field) => field.Secret || field.Items is { Secret: true };

    /// <summary>The attribute that keeps a secret out of what System.Text.Json writes. It cannot leave the member out: .NET wants all that is required.</summary>
    /// <param name="type">The type of the property, without a question mark at its end.</param>
    public static string Hidden(string type) => $"[global::System.Text.Json.Serialization.JsonConverter(typeof(RtcSecretConverter<{type}>))]";
}
