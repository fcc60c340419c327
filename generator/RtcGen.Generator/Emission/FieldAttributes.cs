using RtcGen.Schema;

namespace RtcGen.Generator;

/// <summary>The attributes of a property: what analyzers of calls need, and what no other declaration says.</summary>
internal static class FieldAttributes
{
    /// <summary>One line for each attribute of a property of a request.</summary>
    public static IEnumerable<string> GetLines(CodeProperty property) =>
        GetLines(property, property.Field.NullClears ? property.Declared : property.Type, [.. Name(property), .. Values(property), .. Handling(property.Field), .. Secrecy(property.Field)]);

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

    // Of a list, the values of an item.
    private static IEnumerable<string> Values(CodeProperty property)
    {
        var value = property.Field.Items ?? property.Field;
        if (value.Range is not null)
        {
            yield return Text("Range", RangeText.Allowed(value));
        }

        if (value.Unit is { } unit)
        {
            yield return Text("Unit", unit);
        }

        if (value.Length is { } length)
        {
            yield return Text("Length", RangeText.Bounds(length));
        }

        if (property.Own is { Kind: CodeTypeKind.Constants } constants && !value.Open)
        {
            yield return $"Values = typeof({constants.Reference})";
        }
    }

    private static IEnumerable<string> Handling(FieldSchema field)
    {
        if (field.Default is { } value)
        {
            yield return Text("Default", value);
        }

        if (field.WhenInvalid != WhenInvalid.Unstated)
        {
            yield return $"WhenInvalid = RtcServerReaction.{(field.WhenInvalid == WhenInvalid.Reject ? "Rejects" : "Adjusts")}";
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
    }

    private static IEnumerable<string> Secrecy(FieldSchema field) => field.IsSecret() ? ["Secret = true"] : [];

    private static string Text(string name, string value) => $"{name} = {CSharpLiteral.Text(value)}";
}
