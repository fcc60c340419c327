using System.Globalization;
using RtcGen.Schema;

namespace RtcGen.Generator;

/// <summary>Says in a documentation comment what the schema states about a member.</summary>
internal static class FieldDocumentation
{
    /// <summary>One sentence for each statement.</summary>
    public static IEnumerable<string> GetLines(CodeProperty property)
    {
        var field = property.Field;
        if (field.Remarks is { } remarks)
        {
            yield return CSharpLiteral.Xml(remarks.English);
            if (remarks.Chinese is { } chinese)
            {
                yield return $"<para>{CSharpLiteral.Xml(chinese)}</para>";
            }
        }

        foreach (var line in field.Undocumented ? UndocumentedNote.Member : [])
        {
            yield return line;
        }

        if (field.Effect == Effect.None)
        {
            yield return "The server ignores this member.";
        }
        else if (field.EffectWhen is { } effect)
        {
            yield return $"The server ignores this member unless {CSharpLiteral.Xml(effect.Text)}.";
        }

        if (field.RequiredWhen is { } required)
        {
            yield return $"Required when {CSharpLiteral.Xml(required.Text)}.";
        }
        else if (field.Required && property.IsSwitched)
        {
            yield return "Required while the object is switched on.";
        }

        foreach (var rule in ValueRules(field, property.Format))
        {
            yield return rule;
        }

        if (field.Items is { } item)
        {
            foreach (var rule in ValueRules(item, property.Format))
            {
                yield return $"Each item: {rule}";
            }
        }

        foreach (var meaning in field.Meaning)
        {
            yield return $"{CSharpLiteral.Xml(meaning.Value)}: {CSharpLiteral.Xml(meaning.Text.English).TrimEnd('.')}.";
        }

        if (GetDefault(field) is { } value)
        {
            yield return $"When absent: {CSharpLiteral.Xml(value)}.";
        }

        if (Reaction(field) is { } reaction)
        {
            yield return reaction;
        }

        if (field.NullClears)
        {
            yield return "Null clears the value the server has; a member that is not set leaves it.";
        }

        if (field.IsSecret())
        {
            yield return "Secret: no message shows the value.";
        }

        if (field.ReplacedBy is { } successor)
        {
            yield return $"Use {CSharpLiteral.Xml(successor)} instead.";
        }
    }

    /// <summary>The values a range and its exceptions allow, as the documentation writes them.</summary>
    public static string Allowed(FieldSchema field) =>
        field.Also.Count == 0 ? Bounds(field.Range!) : $"{Bounds(field.Range!)} or {string.Join(", ", field.Also)}";

    /// <summary>What the server uses when the member is absent, in words; null when not known.</summary>
    public static string? GetDefault(FieldSchema field) =>
        field.Default is { } value ? Named(field, value)
        : field.DefaultItems is { } items ? $"[{string.Join(", ", items)}]"
        : field.DefaultNote?.English.TrimEnd('.');

    /// <summary>A range as the documentation writes it.</summary>
    public static string Bounds(NumberRange range) => string.Concat(
        range.MinimumIncluded ? "[" : "(",
        range.MinimumOf?.Text ?? range.Minimum?.ToString(CultureInfo.InvariantCulture),
        ", ",
        range.MaximumOf?.Text ?? range.Maximum?.ToString(CultureInfo.InvariantCulture),
        range.MaximumIncluded ? "]" : ")");

    /// <summary>The name of a value, when it has one.</summary>
    public static string? GetName(FieldSchema field, string value)
    {
        foreach (var named in field.Values)
        {
            if (named.Value == value)
            {
                return named.Name;
            }
        }

        return null;
    }

    private static IEnumerable<string> ValueRules(FieldSchema field, string? format)
    {
        if (field.Range is not null)
        {
            yield return $"In {CSharpLiteral.Xml(Allowed(field))}{(field.Unit is { } unit ? $" {CSharpLiteral.Xml(unit)}" : string.Empty)}.";
        }
        else if (field.Unit is { } unit)
        {
            yield return $"In {CSharpLiteral.Xml(unit)}.";
        }

        if (field.MultipleOf is { } divisor)
        {
            yield return $"A multiple of {divisor.ToString(CultureInfo.InvariantCulture)}.";
        }

        if (field.Count is { } count)
        {
            yield return $"{Bounds(count)} items.";
        }

        if (field.UniqueBy is { } by)
        {
            yield return $"No two items with the same {CSharpLiteral.Xml(by)}.";
        }
        else if (field.Unique)
        {
            yield return "No two equal items.";
        }

        if (field.Length is { } length)
        {
            yield return $"Length in {Bounds(length)} characters.";
        }

        if (field.Bytes is { } bytes)
        {
            yield return $"Length in {Bounds(bytes)} bytes of UTF-8.";
        }

        if (field.Pattern is { } pattern)
        {
            yield return $"Matches <c>{CSharpLiteral.Xml(pattern)}</c> as a whole.";
        }

        if (field.Format is not null)
        {
            yield return $"Matches <see cref=\"{format}Pattern\" /> as a whole.";
        }

        if (field.Type == FieldType.DateTime)
        {
            yield return "Sent as <c>2023-11-01T08:00:00+08:00</c>, with the offset it has, and with a fraction of a second where there is one.";
        }

        if (field.Repeated)
        {
            yield return "In the query, each item stands with the name of its own, in ascending order.";
        }

        if (field.Open)
        {
            yield return "The server takes other values, too.";
        }

        if (field.IgnoreCase)
        {
            yield return "The server reads the value without regard to case.";
        }

        if (field.Content is { } content)
        {
            var kind = content.Kind switch { ContentKind.Json => "JSON", ContentKind.Base64 => "bytes in Base64", _ => "a list separated by commas" };
            yield return $"Holds {kind}{(content.When is { } when ? $" when {CSharpLiteral.Xml(when.Text)}" : string.Empty)}.";
        }
    }

    private static string Named(FieldSchema field, string value) =>
        GetName(field, value) is { } name ? $"{value} ({name})" : value;

    private static string? Reaction(FieldSchema field) => field.WhenInvalid switch
    {
        WhenInvalid.Default => $"The server does not refuse another value: it silently uses {CSharpLiteral.Xml(GetDefault(field) ?? "its default")}.",
        WhenInvalid.Reject => "The server refuses another value.",
        WhenInvalid.Clamp => "The server does not refuse another value: it silently uses the nearest one allowed.",
        WhenInvalid.RoundToEven => "The server does not refuse an odd number: it silently uses the next even one.",
        WhenInvalid.DropItem => "The server does not refuse a bad item: it silently leaves it out.",
        _ => null,
    };
}
