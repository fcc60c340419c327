using RtcGen.Generator;
using RtcGen.Schema;

namespace RtcGen.Reference;

/// <summary>Says what the server does with a value that breaks a rule.</summary>
internal static class ServerReaction
{
    /// <summary>A sentence; null for a member without a rule.</summary>
    public static LocalizedText? Describe(FieldSchema field) => field.WhenInvalid switch
    {
        WhenInvalid.Default when RangeText.GetStatedDefault(field) is { } value =>
            new($"The server does not reject another value: it silently uses {value}.", $"服务端不会拒绝其他值，而是静默使用 {value}。"),
        WhenInvalid.Default => new("The server does not reject another value: it silently uses the default.", "服务端不会拒绝其他值，而是静默使用默认值。"),
        WhenInvalid.Reject => new("The server rejects other values.", "服务端会拒绝其他值。"),
        WhenInvalid.Clamp => new("The server does not reject another value: it silently uses the nearest one allowed.", "服务端不会拒绝其他值，而是静默使用最接近的允许值。"),
        WhenInvalid.RoundToEven => new("The server does not reject an odd number: it silently uses the next even one.", "服务端不会拒绝奇数，而是静默使用下一个偶数。"),
        WhenInvalid.DropItem => new("The server does not reject an invalid item: it silently omits it.", "服务端不会拒绝无效元素，而是静默忽略该元素。"),
        _ when HasRule(field) => new("What the server does with another value is not documented.", "文档未说明服务端如何处理其他值。"),
        _ => null,
    };

    private static bool HasRule(FieldSchema field) =>
        field.Range is not null || field.MultipleOf is not null || field.Length is not null || field.Bytes is not null || field.Count is not null
        || field.Pattern is not null || field.Format is not null || field.Content is not null || field.Unique || (field.Values.Count > 0 && !field.Open);
}
