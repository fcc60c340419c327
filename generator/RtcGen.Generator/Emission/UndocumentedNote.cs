namespace RtcGen.Generator;

/// <summary>What a documentation comment says of what no page of the vendor describes.</summary>
internal static class UndocumentedNote
{
    /// <summary>Of a member.</summary>
    public static IReadOnlyList<string> Member { get; } =
    [
        "No page of the vendor describes this member; it is known from programs in use alone, and nothing of it is checked.",
        "<para>厂商文档没有说明该字段，它仅见于实际使用的程序，不作任何校验。</para>",
    ];

    /// <summary>Of an object.</summary>
    public static IReadOnlyList<string> Object { get; } =
    [
        "No page of the vendor describes this object; it is known from programs in use alone, and nothing of it is checked.",
        "<para>厂商文档没有说明该对象，它仅见于实际使用的程序，不作任何校验。</para>",
    ];

    /// <summary>Of an action.</summary>
    public static IReadOnlyList<string> Action { get; } =
    [
        "No page of the vendor describes this action; its members are known from programs in use alone.",
        "<para>厂商文档没有说明该接口，其参数仅见于实际使用的程序。</para>",
    ];
}
