using RtcGen.Schema;

namespace RtcGen.Generator;

/// <summary>Which members must never be shown.</summary>
internal static class FieldSecrecy
{
    /// <summary>Whether the member is a secret text, or a list of such.</summary>
    public static bool IsSecret(this FieldSchema field) => field.Secret || field.Items is { Secret: true };
}
