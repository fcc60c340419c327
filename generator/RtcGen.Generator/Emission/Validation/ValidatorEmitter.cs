using RtcGen.Schema;

namespace RtcGen.Generator;

/// <summary>Prints the validator of a type: a line for each rule of each member, then those about several members.</summary>
internal static class ValidatorEmitter
{
    /// <summary>Prints the method.</summary>
    public static void Emit(CodeWriter code, CodeScope scope)
    {
        DocComment.Inherited(code);
        code.Open("protected override void Validate(RtcValidator validator)");
        if (scope.Type.Field.Switch is { } name)
        {
            code.Open($"if (validator.IsSwitchedOff({CSharpLiteral.Text(name)}, {SwitchValue(name, scope)}))");
            code.Lines("return;");
            code.Close();
            code.Blank();
        }

        var lines = new List<string>();
        foreach (var property in scope.Type.Properties)
        {
            AddLines(lines, property, scope);
        }

        RelationRulesEmitter.AddLines(lines, scope);
        foreach (var line in lines)
        {
            code.Lines(line);
        }

        code.Close();
    }

    // One that nobody set draws a warning where that means off, so it is told apart from one that is off.
    private static string SwitchValue(string name, CodeScope scope)
    {
        var path = PathExpression.Create(new(name, 0, new([name])), scope);
        return path.Property.Field.Default == "true" ? path.Argument : path.Text;
    }

    /// <summary>Prints the formats that only this type uses.</summary>
    public static void EmitFormats(CodeWriter code, CodeType type)
    {
        foreach (var property in type.Properties)
        {
            if (property.Pattern is { } pattern)
            {
                code.Lines($"private static readonly RtcStringFormat {property.Format} = {FormatEmitter.New(CSharpLiteral.Text(pattern), pattern)};");
                code.Blank();
            }
        }
    }

    /// <summary>Adds a line for each rule of a member, of an item or of the value of an entry.</summary>
    public static void AddLines(List<string> lines, CodeProperty property, CodeScope scope)
    {
        var field = property.Field;
        if (field.IsSecret() && !property.IsEntry)
        {
            lines.Add($"validator.Redact({Name(property)});");
        }

        if (field.Effect == Effect.None)
        {
            lines.Add($"validator.WarnNoEffect({Name(property)}, {Presence.IsSet(property.Value, property, property.IsNullable)});");
        }
        else if (field.EffectWhen is { } effect)
        {
            lines.Add(NoEffectLine(property, effect, scope));
        }

        if (field.RequiredWhen is { } required)
        {
            lines.Add(RequiredLine(property, required, scope));
        }

        AddTypeLines(lines, property, scope);
    }

    /// <summary>What the server does when a rule is broken, as an argument; nothing when that is not known.</summary>
    public static string Reaction(FieldSchema field, string separator) => field.WhenInvalid switch
    {
        WhenInvalid.Default => $"{separator}InvalidValueReaction.ServerUsesInstead({Default(field)})",
        WhenInvalid.Reject => $"{separator}InvalidValueReaction.Rejected",
        WhenInvalid.Clamp => $"{separator}InvalidValueReaction.Clamped",
        WhenInvalid.RoundToEven => $"{separator}InvalidValueReaction.RoundedToEven",
        WhenInvalid.DropItem => $"{separator}InvalidValueReaction.ItemDropped",
        _ => string.Empty,
    };

    /// <summary>The first arguments of every rule.</summary>
    public static string Arguments(CodeProperty property) => $"{Name(property)}, {property.Value}";

    /// <summary>The name of the member on the wire, as an argument; that of an entry is a variable.</summary>
    public static string Name(CodeProperty property) => property.IsEntry ? "name" : CSharpLiteral.Text(property.Field.Name);

    private static void AddTypeLines(List<string> lines, CodeProperty property, CodeScope scope)
    {
        var field = property.Field;
        switch (field.Type)
        {
            case FieldType.String:
                StringRulesEmitter.AddLines(lines, property, scope);
                break;
            case FieldType.Array:
                ArrayRulesEmitter.AddLines(lines, property, scope);
                break;
            case FieldType.Map:
                EntryRulesEmitter.AddMapLines(lines, property, scope);
                break;
            case FieldType.Object or FieldType.Shared:
                lines.Add($"validator.CheckObject({Arguments(property)}{(field.Required ? ", required: true" : string.Empty)});");
                break;
            case FieldType.DateTime or FieldType.Json when field.Required:
                lines.Add(field.Type == FieldType.DateTime ? RequiredTimeLine(property) : $"validator.CheckRequired({Name(property)}, {IsNoJson(property)});");
                break;
            case FieldType.DateTime or FieldType.Json:
                break;
            default:
                NumberRulesEmitter.AddLines(lines, property, scope);
                break;
        }
    }

    private static string NoEffectLine(CodeProperty property, ConditionSchema effect, CodeScope scope) =>
        $"validator.WarnNoEffectUnless({Name(property)}, {Presence.IsSet(property.Value, property, property.IsNullable)} && {ConditionExpression.NotInBrackets(effect, scope)}, {CSharpLiteral.Text(effect.Text)});";

    private static string RequiredLine(CodeProperty property, ConditionSchema required, CodeScope scope) =>
        $"validator.CheckRequiredWhen({Name(property)}, {Presence.IsAbsent(property.Value, property, property.IsNullable || !property.IsValueType)} && {ConditionExpression.Create(required, scope)}, {CSharpLiteral.Text(required.Text)}{Reaction(property.Field, ", ")});";

    private static string RequiredTimeLine(CodeProperty property) =>
        $"validator.CheckRequired({Name(property)}, {IsNeverSet(property)}{(property.Field.WhenInvalid == WhenInvalid.Reject ? Reaction(property.Field, ", ") : string.Empty)});";

    // C# has no point in time that is none: one that nobody set is the first of the year 1.
    private static string IsNeverSet(CodeProperty property) => property.IsNullable ? $"{property.Value} is null" : $"{property.Name} == default";

    private static string IsNoJson(CodeProperty property) =>
        property.IsNullable ? $"{property.Value} is null or {{ ValueKind: JsonValueKind.Undefined }}" : $"{property.Value}.ValueKind == JsonValueKind.Undefined";

    private static string Default(FieldSchema field)
    {
        if (field.Default is not { } written)
        {
            return CSharpLiteral.Text(RangeText.GetDefault(field) ?? "its default");
        }

        var value = CSharpLiteral.Text(written);
        return RangeText.GetName(field, written) is { } name && field.Type != FieldType.String ? $"{value}, {CSharpLiteral.Text(name)}" : value;
    }
}
