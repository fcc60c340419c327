using RtcGen.Schema;

namespace RtcGen.Generator;

/// <summary>Which members must never be shown.</summary>
internal static class FieldSecrecy
{
    /// <summary>Whether the member is secret, or a list of what is.</summary>
    public static bool IsSecret(this FieldSchema field) => field.Secret || field.Items is { Secret: true };

    /// <summary>Whether it is a secret string, or a list of such. Any other JSON is never shown anyway, and read and written as ever.</summary>
    public static bool IsSecretText(this FieldSchema field) => field.IsSecret() && (field.Items ?? field).Type == FieldType.String;
}
