using System.Globalization;
using System.Text.Json;
using RtcGen.Schema;

namespace RtcGen.Client.Tests;

/// <summary>Finds what the facts state and a schema does not, member by member.</summary>
/// <param name="action">The schema.</param>
internal sealed class FactsComparison(ActionSchema action)
{
    private readonly List<string> _missing = [];

    public IReadOnlyList<string> Missing => _missing;

    public void Compare(ActionFacts facts)
    {
        Expect(string.Empty, "method", facts.Method, action.Method.ToString().ToUpperInvariant());
        if (facts.CallsPerSecond is { } calls && !action.Rates.Any(rate => rate.Unit == RateUnit.Second && rate.Calls == calls))
        {
            Report(string.Empty, $"rate {calls}/s");
        }

        foreach (var parameter in facts.Parameters)
        {
            CompareParameter(parameter);
        }

        var kind = facts.ResultKind;
        if (kind is not null && !FitsResult(kind))
        {
            Report("Result", $"type {kind}, not {action.Result.Type}");
        }
        else if (facts.ResultShape is { } shape)
        {
            CompareShape(shape, action.Result.Shape, "Result");
        }
    }

    private static bool Fits(string type, FieldType known) => type switch
    {
        "string" => known is FieldType.String or FieldType.DateTime,
        "int32" => known == FieldType.Int32,
        "int64" => known == FieldType.Int64,
        "double" => known == FieldType.Double,
        "bool" => known == FieldType.Boolean,
        "object" => known is FieldType.Object or FieldType.Json,
        "map<any>" => known == FieldType.Json,
        _ => type.StartsWith("array<", StringComparison.Ordinal) && known is FieldType.Array,
    };

    private static string? Number(JsonElement parameter, string key) =>
        parameter.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.Number
            ? value.GetDecimal().ToString("0.############", CultureInfo.InvariantCulture)
            : null;

    private static string? Number(decimal? value) => value?.ToString("0.############", CultureInfo.InvariantCulture);

    private static bool Flag(JsonElement parameter, string key) =>
        parameter.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.True;

    private void CompareParameter(JsonElement parameter)
    {
        var path = parameter.GetProperty("path").GetString()!;
        var isQuery = parameter.GetProperty("in").GetString() == "query";
        if (Find(isQuery ? action.Query : action.Body, path) is not { } field)
        {
            Report(path, "the member itself");
            return;
        }

        // What is free-form covers all that is inside.
        if (field.Type == FieldType.Json && path.Split('.')[^1] != field.Name)
        {
            return;
        }

        var type = parameter.GetProperty("type").GetString()!;
        if (!Fits(type, field.Type))
        {
            Report(path, $"type {type}, not {field.Type}");
        }

        CompareRules(path, parameter, field);
        if (type.StartsWith("array<", StringComparison.Ordinal) && field.Items is { } items)
        {
            var item = Catalogue.Resolve(items, action.Version, inResult: false);
            var itemType = type["array<".Length..^1];
            if (!Fits(itemType, item.Type))
            {
                Report(path, $"items of type {itemType}, not {item.Type}");
            }

            Expect(path, "least item", Number(parameter, "itemMin"), Number(item.Range?.Minimum));
            Expect(path, "greatest item", Number(parameter, "itemMax"), Number(item.Range?.Maximum));
            CompareValues(path, parameter, "itemEnum", item);
        }
    }

    private void CompareRules(string path, JsonElement parameter, FieldSchema field)
    {
        if (Flag(parameter, "required") && !field.Required && field.RequiredWhen is null && !Settled.IsKnown(action, path, "required"))
        {
            Report(path, "required");
        }

        if (parameter.TryGetProperty("required", out var required) && required.ValueKind == JsonValueKind.False && field.Required)
        {
            Report(path, "not required");
        }

        Expect(path, "minimum", Number(parameter, "min"), Number(field.Range?.Minimum ?? (field.Count is null ? null : field.Count.Minimum)));
        Expect(path, "maximum", Number(parameter, "max"), Number(field.Range?.Maximum));
        Expect(path, "most items", Number(parameter, "maxItems"), Number(field.Count?.Maximum));
        Expect(path, "most characters", Number(parameter, "maxLength"), Number(field.Length?.Maximum));
        Expect(path, "most bytes", Number(parameter, "maxBytes"), Number(field.Bytes?.Maximum));
        Expect(path, "multiple", Number(parameter, "multipleOf"), field.MultipleOf?.ToString(CultureInfo.InvariantCulture));
        Expect(path, "unit", Text(parameter, "unit"), field.Unit, StringComparison.OrdinalIgnoreCase);
        if (parameter.TryGetProperty("pattern", out _) && field is { Pattern: null, Format: null })
        {
            Expect(path, "pattern", "one", null);
        }

        if (Flag(parameter, "secret") && !field.Secret)
        {
            Report(path, "secret");
        }

        CompareValues(path, parameter, "enum", field);
        CompareDefault(path, parameter, field);
    }

    private void CompareValues(string path, JsonElement parameter, string key, FieldSchema field)
    {
        if (parameter.TryGetProperty(key, out var allowed) && allowed.ValueKind == JsonValueKind.Array)
        {
            // Numbers that no source names are a range.
            if (field.Values.Count == 0 && allowed[0].ValueKind == JsonValueKind.Number && allowed.EnumerateArray().All(value => field.Range?.Contains(value.GetDecimal()) == true))
            {
                return;
            }

            var stated = string.Join(", ", allowed.EnumerateArray().Select(value => value.ToString()).Order(StringComparer.Ordinal));
            Expect(path, "values", stated, string.Join(", ", field.Values.Select(value => value.Value).Order(StringComparer.Ordinal)));
        }
    }

    private void CompareDefault(string path, JsonElement parameter, FieldSchema field)
    {
        if (!parameter.TryGetProperty("default", out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return;
        }

        switch (value.ValueKind)
        {
            case JsonValueKind.Number:
                Expect(path, "default", Number(parameter, "default"), decimal.TryParse(field.Default, CultureInfo.InvariantCulture, out var number) ? Number(number) : field.Default);
                break;
            case JsonValueKind.Array:
                var items = string.Join(", ", value.EnumerateArray().Select(item => Number(item.GetDecimal())));
                Expect(path, "default", items, field.DefaultItems is { } known ? string.Join(", ", known.Select(item => Number(decimal.Parse(item, CultureInfo.InvariantCulture)))) : null);
                break;
            default:
                Expect(path, "default", value.ToString(), field.Default ?? field.DefaultNote?.English, StringComparison.OrdinalIgnoreCase);
                break;
        }
    }

    private static string? Text(JsonElement parameter, string key) => parameter.TryGetProperty(key, out var value) ? value.GetString() : null;

    private FieldSchema? Find(IEnumerable<FieldSchema> fields, string path)
    {
        var current = fields;
        FieldSchema? found = null;
        foreach (var part in path.Split('.'))
        {
            if (found?.Type == FieldType.Json)
            {
                return found;
            }

            var isItem = part.EndsWith("[]", StringComparison.Ordinal);
            var name = isItem ? part[..^2] : part;
            if (current.FirstOrDefault(field => field.Name == name) is not { } field)
            {
                return null;
            }

            found = Catalogue.Resolve(field, action.Version, inResult: false);
            if (isItem && found.Items is { } items)
            {
                found = Catalogue.Resolve(items, action.Version, inResult: false);
            }

            current = found.Fields;
        }

        return found;
    }

    private bool FitsResult(string kind) =>
        kind.StartsWith("any", StringComparison.Ordinal)
            ? action.Result.Type is FieldType.Json or FieldType.String
            : Fits(kind, Catalogue.Resolve(action.Result.Shape, action.Version, inResult: true).Type);

    private void CompareShape(JsonElement shape, FieldSchema unresolved, string path)
    {
        var field = Catalogue.Resolve(unresolved, action.Version, inResult: true);
        switch (shape.ValueKind)
        {
            case JsonValueKind.String when field.Type != FieldType.Json && !Fits(shape.GetString()!, field.Type) && !Settled.IsKnown(action, path, "type"):
                Report(path, $"type {shape}, not {field.Type}");
                break;
            case JsonValueKind.Object when field.Type == FieldType.Object:
                foreach (var member in shape.EnumerateObject())
                {
                    if (field.Fields.FirstOrDefault(known => known.Name == member.Name) is { } inner)
                    {
                        CompareShape(member.Value, inner, $"{path}.{member.Name}");
                    }
                    else
                    {
                        Report($"{path}.{member.Name}", "the member itself");
                    }
                }

                break;
            case JsonValueKind.Array when field.Items is { } item:
                CompareShape(shape[0], item, path + "[]");
                break;
            case JsonValueKind.Object or JsonValueKind.Array when field.Type != FieldType.Json:
                Report(path, $"{shape.ValueKind}, not {field.Type}");
                break;
        }
    }

    private void Expect(string path, string what, string? stated, string? found, StringComparison comparison = StringComparison.Ordinal)
    {
        if (stated is not null && !string.Equals(stated, found, comparison) && !Settled.IsKnown(action, path, what))
        {
            Report(path, $"{what} {stated}, not {found ?? "none"}");
        }
    }

    private void Report(string path, string what) => _missing.Add($"{action.Action} {action.Version}{(path.Length > 0 ? " " + path : string.Empty)}: {what}");
}
