using System.Globalization;
using RtcGen.Schema;

namespace RtcGen.Generator;

/// <summary>The attributes of a property: what analyzers of calls need, and what no other declaration says.</summary>
internal static class FieldAttributes
{
    /// <summary>Prints those of a property of a request, each on a line.</summary>
    public static void Emit(CodeWriter code, CodeProperty property)
    {
        EmitObsolete(code, property.Field);
        var arguments = new AttributeArguments(code, "RtcParameter");
        AddName(arguments, property);
        AddValues(arguments, property, property.Field.Items ?? property.Field);
        AddItems(arguments, property.Field);
        AddHandling(arguments, property);
        AddSecrecy(arguments, property.Field);
        arguments.Close();
        EmitConverter(code, property.Field, property.Field.NullClears ? property.Declared : property.Type);
    }

    /// <summary>Prints those of a property of a result, which nobody sets.</summary>
    public static void EmitForResult(CodeWriter code, CodeProperty property)
    {
        EmitObsolete(code, property.Field);
        if (property.Field.IsSecret())
        {
            var arguments = new AttributeArguments(code, "RtcParameter");
            AddName(arguments, property);
            AddSecrecy(arguments, property.Field);
            arguments.Close();
            EmitConverter(code, property.Field, property.Type);
        }
    }

    /// <summary>The attribute of what should not be used any more.</summary>
    public static string Obsolete(LocalizedText why, string? successor) =>
        $"[global::System.Obsolete({CSharpLiteral.Text(why.English + (successor is null ? string.Empty : $" Use {successor} instead."))})]";

    private static void EmitObsolete(CodeWriter code, FieldSchema field)
    {
        if (field.Deprecated is { } deprecated)
        {
            code.Lines(Obsolete(deprecated, field.ReplacedBy));
        }
    }

    // Keeps a secret out of what System.Text.Json writes. It cannot leave the member out: .NET wants all that is required.
    private static void EmitConverter(CodeWriter code, FieldSchema field, string type)
    {
        if (field.IsSecret())
        {
            code.Lines($"[global::System.Text.Json.Serialization.JsonConverter(typeof(RtcSecretConverter<{type}>))]");
        }
    }

    private static void AddName(AttributeArguments arguments, CodeProperty property)
    {
        if (property.Name != property.Field.Name)
        {
            arguments.AddText("Name", property.Field.Name);
        }
    }

    // Of a list or map, the values of an item.
    private static void AddValues(AttributeArguments arguments, CodeProperty property, FieldSchema value)
    {
        if (value.Range is not null)
        {
            arguments.AddText("Range", RangeText.Allowed(value));
        }

        if (value.MultipleOf is { } divisor)
        {
            arguments.Add("MultipleOf", divisor.ToString(CultureInfo.InvariantCulture));
        }

        if (value.Unit is { } unit)
        {
            arguments.AddText("Unit", unit);
        }

        AddStrings(arguments, property, value);
        if (property.Own is { Kind: CodeTypeKind.Constants } constants && !value.Open)
        {
            arguments.Add("Values", $"typeof({constants.Reference})");
        }
        else if (property.Own is { Kind: CodeTypeKind.Enumeration } && value.Open)
        {
            arguments.Add("Open", "true");
        }

        if (value.IgnoreCase)
        {
            arguments.Add("IgnoreCase", "true");
        }
    }

    private static void AddStrings(AttributeArguments arguments, CodeProperty property, FieldSchema value)
    {
        if (value.Length is { } length)
        {
            arguments.AddText("Length", RangeText.Bounds(length));
        }

        if (value.Bytes is { } bytes)
        {
            arguments.AddText("Bytes", RangeText.Bounds(bytes));
        }

        if (value.Pattern is { } pattern)
        {
            arguments.AddText("Pattern", pattern);
        }
        else if (value.Format is not null && property.Format is { } format)
        {
            arguments.Add("Pattern", $"{format}Pattern");
        }

        if (value.Content is { } content)
        {
            arguments.AddText("Content", content.Kind switch { ContentKind.Json => "json", ContentKind.Base64 => "base64", _ => "list" });
            if (content.When is { } when)
            {
                arguments.AddText("ContentWhen", when.Text);
            }
        }
    }

    private static void AddItems(AttributeArguments arguments, FieldSchema field)
    {
        if (field.Count is { } count)
        {
            arguments.AddText("Count", RangeText.Bounds(count));
        }

        if (field.UniqueBy is { } by)
        {
            arguments.AddText("UniqueBy", by);
        }
        else if (field.Unique)
        {
            arguments.Add("Unique", "true");
        }
    }

    private static void AddHandling(AttributeArguments arguments, CodeProperty property)
    {
        var field = property.Field;
        if (field.Default is { } value)
        {
            arguments.AddText("Default", value);
        }

        if (field.WhenInvalid != WhenInvalid.Unstated)
        {
            arguments.Add("WhenInvalid", RuleAttributes.Reaction(field.WhenInvalid));
        }

        if (field.Items is { WhenInvalid: not WhenInvalid.Unstated } item && item.WhenInvalid != field.WhenInvalid)
        {
            arguments.Add("ItemWhenInvalid", RuleAttributes.Reaction(item.WhenInvalid));
        }

        if (field.Required && !property.IsRequired)
        {
            arguments.Add("Required", "true");
        }

        if (field.RequiredWhen is { } required)
        {
            arguments.AddText("RequiredWhen", required.Text);
        }

        if (field.Effect == Effect.None)
        {
            arguments.Add("NoEffect", "true");
        }
        else if (field.EffectWhen is { } effect)
        {
            arguments.AddText("EffectWhen", effect.Text);
        }

        if (field.ReplacedBy is { } successor)
        {
            arguments.AddText("ReplacedBy", successor);
        }
    }

    private static void AddSecrecy(AttributeArguments arguments, FieldSchema field)
    {
        if (field.IsSecret())
        {
            arguments.Add("Secret", "true");
        }
    }
}
