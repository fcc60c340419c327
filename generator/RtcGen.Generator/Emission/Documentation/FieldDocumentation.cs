using RtcGen.Schema;

namespace RtcGen.Generator;

/// <summary>Says in a documentation comment what the schema states about a member.</summary>
internal static class FieldDocumentation
{
    /// <summary>The remarks, in the order in which a reader needs them.</summary>
    /// <param name="property">The member.</param>
    public static List<DocSentence> GetRemarks(CodeProperty property)
    {
        var field = property.Field;
        var remarks = new List<DocSentence>();
        if (field.Remarks is { } text)
        {
            remarks.Add(DocSentence.From(text));
        }

        if (field.Undocumented)
        {
            remarks.Add(UndocumentedNote.Member);
        }

        AddNeed(remarks, property);
        ValueDocumentation.AddFacts(remarks, field, property.Format);
        AddItemFacts(remarks, field, property.Format);
        foreach (var meaning in field.Meaning)
        {
            remarks.Add(Meaning(meaning));
        }

        AddDefault(remarks, field);
        if (Reaction(field) is { } reaction)
        {
            remarks.Add(reaction);
        }

        AddHandling(remarks, field);
        return remarks;
    }

    private static void AddNeed(List<DocSentence> remarks, CodeProperty property)
    {
        var field = property.Field;
        if (field.Effect == Effect.None)
        {
            remarks.Add(new("The server ignores this property.", "服务端忽略该字段。"));
        }
        else if (field.EffectWhen is { } effect)
        {
            var text = CSharpLiteral.Xml(effect.Text);
            remarks.Add(new($"The server ignores this property unless {text}.", $"仅当 {text} 时生效，否则服务端忽略该字段。"));
        }

        if (field.RequiredWhen is { } required)
        {
            var text = CSharpLiteral.Xml(required.Text);
            remarks.Add(new($"Required when {text}.", $"当 {text} 时必填。"));
        }
        else if (field.Required && property.IsSwitched)
        {
            remarks.Add(new("Required while the object is switched on.", "对象启用时必填。"));
        }
    }

    private static void AddItemFacts(List<DocSentence> remarks, FieldSchema field, string? format)
    {
        if (field.Items is { } item)
        {
            var first = remarks.Count;
            ValueDocumentation.AddFacts(remarks, item, format);
            AddItemFacts(remarks, item, format);
            for (var i = first; i < remarks.Count; i++)
            {
                remarks[i] = OfItem(remarks[i], field.Type == FieldType.Map);
            }
        }
    }

    private static DocSentence OfItem(DocSentence fact, bool isEntry) => new(
        $"Each {(isEntry ? "value" : "item")}: {char.ToLowerInvariant(fact.English[0])}{fact.English.Substring(1)}",
        $"每个{(isEntry ? "值" : "元素")}：{fact.Chinese}");

    private static DocSentence Meaning(ValueMeaning meaning)
    {
        var value = CSharpLiteral.Xml(meaning.Value);
        return new(
            $"{value}: {CSharpLiteral.Xml(meaning.Text.English).TrimEnd('.')}.",
            meaning.Text.Chinese is { } chinese ? $"{value}：{CSharpLiteral.Xml(chinese).TrimEnd('。')}。" : null);
    }

    private static void AddDefault(List<DocSentence> remarks, FieldSchema field)
    {
        if (RangeText.GetDefault(field) is { } value)
        {
            var chinese = RangeText.GetStatedDefault(field) ?? field.DefaultNote?.Chinese;
            remarks.Add(new($"Default: {CSharpLiteral.Xml(value)}.", chinese is null ? null : $"默认值：{CSharpLiteral.Xml(chinese).TrimEnd('。')}。"));
        }
    }

    private static DocSentence? Reaction(FieldSchema field) => field.WhenInvalid switch
    {
        WhenInvalid.Default when RangeText.GetStatedDefault(field) is { } value =>
            new($"The server does not reject another value: it silently uses {CSharpLiteral.Xml(value)}.", $"服务端不会拒绝其他值，而是静默使用 {CSharpLiteral.Xml(value)}。"),
        WhenInvalid.Default => new("The server does not reject another value: it silently uses the default.", "服务端不会拒绝其他值，而是静默使用默认值。"),
        WhenInvalid.Reject => new("The server rejects other values.", "服务端会拒绝其他值。"),
        WhenInvalid.Clamp => new("The server does not reject another value: it silently uses the nearest one allowed.", "服务端不会拒绝其他值，而是静默使用最接近的允许值。"),
        WhenInvalid.RoundToEven => new("The server does not reject an odd number: it silently uses the next even one.", "服务端不会拒绝奇数，而是静默使用下一个偶数。"),
        WhenInvalid.DropItem => new("The server does not reject an invalid item: it silently omits it.", "服务端不会拒绝无效元素，而是静默忽略该元素。"),
        _ => null,
    };

    private static void AddHandling(List<DocSentence> remarks, FieldSchema field)
    {
        if (field.IdempotencyToken)
        {
            remarks.Add(new(
                "Tells calls apart: the service carries out those with the same token once. If it is not set, the client sends a new one with all attempts of the call.",
                "用于区分调用：令牌相同的调用，服务端只执行一次。不设置时，客户端为每次调用生成一个新令牌，该调用的所有尝试都使用它。"));
        }

        if (field.NullClears)
        {
            remarks.Add(new("Null clears the server's value; a property that is not set leaves it unchanged.", "设为 null 会清除服务端已有的值；不设置则保持不变。"));
        }

        if (field.IsSecret())
        {
            remarks.Add(new("Secret: no message or log shows the value.", "敏感信息：日志和错误信息均不显示该值。"));
        }

        if (field.ReplacedBy is { } successor)
        {
            remarks.Add(new($"Use {CSharpLiteral.Xml(successor)} instead.", $"请改用 {CSharpLiteral.Xml(successor)}。"));
        }
    }
}
