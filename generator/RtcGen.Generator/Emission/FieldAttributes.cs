using System.Globalization;
using RtcGen.Schema;

namespace RtcGen.Generator;

/// <summary>The attributes of a property: what analyzers of calls need, and what no other declaration says.</summary>
internal static class FieldAttributes
{
    /// <summary>One line for each attribute of a property of a request.</summary>
    public static IEnumerable<string> GetLines(CodeProperty property) =>
        GetLines(property, property.Field.NullClears ? property.Declared : property.Type, [.. Name(property), .. Values(property), .. Items(property.Field), .. Handling(property), .. Secrecy(property.Field)]);

    /// <summary>The same of a result, which nobody sets.</summary>
    public static IEnumerable<string> GetResultLines(CodeProperty property) =>
        GetLines(property, property.Type, property.Field.IsSecret() ? [.. Name(property), .. Secrecy(property.Field)] : []);

    /// <summary>The attribute of what should not be used any more.</summary>
    public static string Obsolete(LocalizedText why, string? successor) =>
        $"[global::System.Obsolete({CSharpLiteral.Text(why.English + (successor is null ? string.Empty : $" Use {successor} instead."))})]";

    private static IEnumerable<string> GetLines(CodeProperty property, string type, List<string> statements)
    {
        if (property.Field.Deprecated is { } deprecated)
        {
            yield return Obsolete(deprecated, property.Field.ReplacedBy);
        }

        if (statements.Count > 0)
        {
            yield return $"[RtcParameter({string.Join(", ", statements)})]";
        }

        // Keeps a secret out of what System.Text.Json writes. It cannot leave the member out: .NET wants all that is required.
        if (property.Field.IsSecret())
        {
            yield return $"[global::System.Text.Json.Serialization.JsonConverter(typeof(RtcSecretConverter<{type}>))]";
        }
    }

    private static IEnumerable<string> Name(CodeProperty property) =>
        property.Name == property.Field.Name ? [] : [Text("Name", property.Field.Name)];

    // Of a list or map, the values of an item.
    private static IEnumerable<string> Values(CodeProperty property)
    {
        var value = property.Field.Items ?? property.Field;
        if (value.Range is not null)
        {
            yield return Text("Range", RangeText.Allowed(value));
        }

        if (value.MultipleOf is { } divisor)
        {
            yield return $"MultipleOf = {divisor.ToString(CultureInfo.InvariantCulture)}";
        }

        if (value.Unit is { } unit)
        {
            yield return Text("Unit", unit);
        }

        foreach (var line in Strings(property, value))
        {
            yield return line;
        }

        if (property.Own is { Kind: CodeTypeKind.Constants } constants && !value.Open)
        {
            yield return $"Values = typeof({constants.Reference})";
        }
        else if (property.Own is { Kind: CodeTypeKind.Enumeration } && value.Open)
        {
            yield return "Open = true";
        }

        if (value.IgnoreCase)
        {
            yield return "IgnoreCase = true";
        }
    }

    private static IEnumerable<string> Strings(CodeProperty property, FieldSchema value)
    {
        if (value.Length is { } length)
        {
            yield return Text("Length", RangeText.Bounds(length));
        }

        if (value.Bytes is { } bytes)
        {
            yield return Text("Bytes", RangeText.Bounds(bytes));
        }

        if (value.Pattern is { } pattern)
        {
            yield return Text("Pattern", pattern);
        }
        else if (value.Format is not null && property.Format is { } format)
        {
            yield return $"Pattern = {format}Pattern";
        }

        if (value.Content is { } content)
        {
            yield return Text("Content", content.Kind switch { ContentKind.Json => "json", ContentKind.Base64 => "base64", _ => "list" });
            if (content.When is { } when)
            {
                yield return Text("ContentWhen", when.Text);
            }
        }
    }

    private static IEnumerable<string> Items(FieldSchema field)
    {
        if (field.Count is { } count)
        {
            yield return Text("Count", RangeText.Bounds(count));
        }

        if (field.UniqueBy is { } by)
        {
            yield return Text("UniqueBy", by);
        }
        else if (field.Unique)
        {
            yield return "Unique = true";
        }
    }

    private static IEnumerable<string> Handling(CodeProperty property)
    {
        var field = property.Field;
        if (field.Default is { } value)
        {
            yield return Text("Default", value);
        }

        if (field.WhenInvalid != WhenInvalid.Unstated)
        {
            yield return $"WhenInvalid = {RuleAttributes.Reaction(field.WhenInvalid)}";
        }

        if (field.Items is { WhenInvalid: not WhenInvalid.Unstated } item && item.WhenInvalid != field.WhenInvalid)
        {
            yield return $"ItemWhenInvalid = {RuleAttributes.Reaction(item.WhenInvalid)}";
        }

        if (field.Required && !property.IsRequired)
        {
            yield return "Required = true";
        }

        if (field.RequiredWhen is { } required)
        {
            yield return Text("RequiredWhen", required.Text);
        }

        if (field.Effect == Effect.None)
        {
            yield return "NoEffect = true";
        }
        else if (field.EffectWhen is { } effect)
        {
            yield return Text("EffectWhen", effect.Text);
        }

        if (field.ReplacedBy is { } successor)
        {
            yield return Text("ReplacedBy", successor);
        }
    }

    private static IEnumerable<string> Secrecy(FieldSchema field) => field.IsSecret() ? ["Secret = true"] : [];

    private static string Text(string name, string value) => $"{name} = {CSharpLiteral.Text(value)}";
}
