using RtcGen.Schema;

namespace RtcGen.Generator;

/// <summary>What should not be used any more, and is sent and read all the same.</summary>
internal static class Deprecation
{
    /// <summary>Whether a member, or one in it, should not be used any more.</summary>
    public static bool HoldsDeprecated(this FieldSchema field) =>
        field.Deprecated is not null || field.Fields.Any(HoldsDeprecated) || (field.Items is { } item && HoldsDeprecated(item));
}
