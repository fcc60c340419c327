using System.Globalization;
using RtcGen.Schema;

namespace RtcGen.Generator;

/// <summary>Says in a documentation comment which values a member, or an item of it, can have.</summary>
internal static class ValueDocumentation
{
    /// <summary>Adds a sentence for each rule.</summary>
    /// <param name="facts">Takes them.</param>
    /// <param name="field">The member or item.</param>
    /// <param name="format">The expression of its format; null for none.</param>
    public static void AddFacts(List<DocSentence> facts, FieldSchema field, string? format)
    {
        AddNumbers(facts, field);
        AddCounts(facts, field);
        AddTexts(facts, field, format);
        AddHandling(facts, field);
    }

    private static void AddNumbers(List<DocSentence> facts, FieldSchema field)
    {
        var unit = field.Unit is { } stated ? CSharpLiteral.Xml(stated) : null;
        if (field.Range is not null)
        {
            var range = $"{CSharpLiteral.Xml(RangeText.Allowed(field))}{(unit is null ? string.Empty : $" {unit}")}";
            facts.Add(new($"Range: {range}.", $"取值范围：{range}。"));
        }
        else if (unit is not null)
        {
            facts.Add(new($"Unit: {unit}.", $"单位：{unit}。"));
        }

        if (field.MultipleOf is { } number)
        {
            var divisor = number.ToString(CultureInfo.InvariantCulture);
            facts.Add(new($"Must be a multiple of {divisor}.", $"须为 {divisor} 的倍数。"));
        }
    }

    private static void AddCounts(List<DocSentence> facts, FieldSchema field)
    {
        if (field.Count is { } count)
        {
            var (english, chinese) = field.Type == FieldType.Map ? ("entries", "条目") : ("items", "元素");
            facts.Add(new($"Number of {english}: {RangeText.Bounds(count)}.", $"{chinese}数量：{RangeText.Bounds(count)}。"));
        }

        if (field.UniqueBy is { } by)
        {
            facts.Add(new($"No two items have the same {CSharpLiteral.Xml(by)}.", $"各元素的 {CSharpLiteral.Xml(by)} 不得相同。"));
        }
        else if (field.Unique)
        {
            facts.Add(new("No two items are equal.", "元素不得重复。"));
        }
    }

    private static void AddTexts(List<DocSentence> facts, FieldSchema field, string? format)
    {
        if (field.Length is { } length)
        {
            facts.Add(new($"Length: {RangeText.Bounds(length)} characters.", $"长度：{RangeText.Bounds(length)} 个字符。"));
        }

        if (field.Bytes is { } bytes)
        {
            facts.Add(new($"Length: {RangeText.Bounds(bytes)} bytes of UTF-8.", $"长度：{RangeText.Bounds(bytes)} 字节（UTF-8）。"));
        }

        if (field.Pattern is { } pattern)
        {
            facts.Add(new($"Pattern: <c>{CSharpLiteral.Xml(pattern)}</c>.", $"格式：<c>{CSharpLiteral.Xml(pattern)}</c>。"));
        }

        if (field.Format is not null)
        {
            facts.Add(new($"Pattern: <see cref=\"{format}Pattern\" />.", $"格式：<see cref=\"{format}Pattern\" />。"));
        }

        if (field.Content is { } content)
        {
            var (english, chinese) = content.Kind switch { ContentKind.Json => ("JSON", "JSON"), ContentKind.Base64 => ("Base64", "Base64"), _ => ("a comma-separated list", "以逗号分隔的列表") };
            var when = content.When is { } condition ? CSharpLiteral.Xml(condition.Text) : null;
            facts.Add(new(
                $"Contains {english}{(when is null ? string.Empty : $" when {when}")}.",
                $"{(when is null ? string.Empty : $"当 {when} 时，")}内容为 {chinese}。"));
        }
    }

    private static void AddHandling(List<DocSentence> facts, FieldSchema field)
    {
        if (field.Type == FieldType.DateTime)
        {
            facts.Add(new(
                "Sent as <c>2023-11-01T08:00:00+08:00</c>, with the value's own offset, and with a fraction of a second if it has one.",
                "以 <c>2023-11-01T08:00:00+08:00</c> 的形式发送，保留原有的时区偏移；有小数秒时一并发送。"));
        }

        if (field.Repeated)
        {
            facts.Add(new("Each item is a query parameter of its own, in ascending order.", "每个元素各占一个查询参数，按升序排列。"));
        }

        if (field.Open)
        {
            facts.Add(new("The server accepts other values, too.", "服务端也接受其他值。"));
        }

        if (field.IgnoreCase)
        {
            facts.Add(new("The server ignores case.", "服务端不区分大小写。"));
        }
    }
}
