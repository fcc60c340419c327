using RtcGen.Schema;

namespace RtcGen.Generator;

/// <summary>Prints the validator of a type: a line for each rule of each member, then those about several members.</summary>
internal static class CheckEmitter
{
    /// <summary>Prints the method.</summary>
    public static void Emit(CodeWriter code, CodeScope scope)
    {
        code.Lines("/// <inheritdoc />");
        code.Open("protected override void Check(RtcValidator rules)");
        foreach (var property in scope.Type.Properties)
        {
            foreach (var line in Lines(property, scope))
            {
                code.Lines(line);
            }
        }

        foreach (var line in RelationLines.Of(scope))
        {
            code.Lines(line);
        }

        code.Close();
    }

    /// <summary>Prints the formats that only this type uses.</summary>
    public static void EmitFormats(CodeWriter code, CodeType type)
    {
        foreach (var property in type.Properties)
        {
            if (property.Pattern is { } pattern)
            {
                code.Lines($"private static readonly TextFormat {property.Format} = {FormatEmitter.New(CSharp.Text(pattern), pattern)};");
                code.Blank();
            }
        }
    }

    private static IEnumerable<string> Lines(CodeProperty property, CodeScope scope)
    {
        var field = property.Field;
        if (field.IsSecret())
        {
            yield return $"rules.Hide({CSharp.Text(field.Name)});";
        }

        if (field.Effect == Effect.None)
        {
            yield return $"rules.WarnNoEffect({CSharp.Text(field.Name)}, {IsSet(property)});";
        }
        else if (field.EffectWhen is { } effect)
        {
            yield return $"rules.WarnNoEffectUnless({CSharp.Text(field.Name)}, {IsSet(property)} && {ConditionExpression.Not(effect, scope)}, {CSharp.Text(effect.Text)});";
        }

        if (field.RequiredWhen is { } required)
        {
            yield return $"rules.CheckRequiredWhen({CSharp.Text(field.Name)}, {IsMissing(property)} && {ConditionExpression.Of(required, scope)}, {CSharp.Text(required.Text)}{Reaction(field, ", ")});";
        }

        foreach (var line in field.Type switch
        {
            FieldType.String => TextLines.Of(property, scope),
            FieldType.Array => ListLines.Of(property),
            FieldType.Object or FieldType.Shared => ObjectLines(property),
            FieldType.DateTime => field.Required ? [$"rules.CheckRequired({CSharp.Text(field.Name)}, {IsNeverSet(property)}{(field.WhenInvalid == WhenInvalid.Reject ? Reaction(field, ", ") : string.Empty)});"] : [],
            FieldType.Json => field.Required ? [$"rules.CheckRequired({CSharp.Text(field.Name)}, {property.Value}.ValueKind == JsonValueKind.Undefined);"] : [],
            _ => NumberLines.Of(property, scope),
        })
        {
            yield return line;
        }
    }

    /// <summary>What the server does when a rule is broken, as an argument; nothing when that is not known.</summary>
    public static string Reaction(FieldSchema field, string separator) => field.WhenInvalid switch
    {
        WhenInvalid.Default => $"{separator}WhenInvalid.ServerUsesInstead({Default(field)})",
        WhenInvalid.Reject => $"{separator}WhenInvalid.Rejected",
        WhenInvalid.Clamp => $"{separator}WhenInvalid.Clamped",
        WhenInvalid.RoundToEven => $"{separator}WhenInvalid.RoundedToEven",
        WhenInvalid.DropItem => $"{separator}WhenInvalid.ItemDropped",
        _ => string.Empty,
    };

    /// <summary>The first arguments of every rule.</summary>
    public static string Arguments(CodeProperty property) => $"{CSharp.Text(property.Field.Name)}, {property.Value}";

    private static string IsSet(CodeProperty property) =>
        property.Field.NullClears ? $"{property.Name}.IsSet" : property.IsNullable ? $"{property.Name} is not null" : "true";

    private static string IsMissing(CodeProperty property) =>
        property.Field.NullClears ? $"!{property.Name}.IsSet" : property.IsNullable || !property.IsValueType ? $"{property.Name} is null" : "false";

    // C# has no point in time that is none: one that nobody set is the first of the year 1.
    private static string IsNeverSet(CodeProperty property) => property.Field.NullClears ? IsMissing(property) : $"{property.Name} == default";

    private static IEnumerable<string> ObjectLines(CodeProperty property)
    {
        if (property.Field.Required)
        {
            yield return $"rules.CheckRequired({Arguments(property)} is null);";
        }

        yield return $"rules.CheckObject({Arguments(property)});";
    }

    private static string Default(FieldSchema field)
    {
        if (field.Default is not { } written)
        {
            return CSharp.Text(FieldRemarks.DefaultOf(field) ?? "its default");
        }

        var value = CSharp.Text(written);
        return FieldRemarks.NameOf(field, written) is { } name && field.Type != FieldType.String ? $"{value}, {CSharp.Text(name)}" : value;
    }
}
