namespace RtcGen.Generator;

/// <summary>What a documentation comment says of what no page of the vendor describes.</summary>
internal static class UndocumentedNote
{
    /// <summary>Of a member.</summary>
    public static DocSentence Member { get; } = new(
        "No page of the vendor describes this property; it is known from programs in use alone and is not validated.",
        "厂商文档没有说明该字段，它仅见于实际使用的程序，不作任何校验。",
        DocSentenceKind.Text);

    /// <summary>Of an object; empty when a page describes it.</summary>
    public static IEnumerable<DocSentence> ForObject(bool isUndocumented) => isUndocumented ? [Object] : [];

    /// <summary>Of an action; empty when a page describes it.</summary>
    public static IEnumerable<DocSentence> ForAction(bool isUndocumented) => isUndocumented ? [Action] : [];

    private static DocSentence Object { get; } = new(
        "No page of the vendor describes this object; it is known from programs in use alone and is not validated.",
        "厂商文档没有说明该对象，它仅见于实际使用的程序，不作任何校验。",
        DocSentenceKind.Text);

    private static DocSentence Action { get; } = new(
        "No page of the vendor describes this action; its parameters are known from programs in use alone.",
        "厂商文档没有说明该接口，其参数仅见于实际使用的程序。",
        DocSentenceKind.Text);
}
