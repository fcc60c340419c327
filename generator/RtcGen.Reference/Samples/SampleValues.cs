using System.Text.Json.Nodes;
using RtcGen.Schema;

namespace RtcGen.Reference;

/// <summary>Makes values that members allow.</summary>
/// <param name="service">The service whose formats count.</param>
internal sealed class SampleValues(ServiceSchema service)
{
    // A list of hundreds shows nothing that a short one does not.
    private const int MostItems = 100;

    private readonly SampleText _text = new(service);

    /// <summary>A value for a member. An object is empty: it is filled later.</summary>
    /// <param name="field">The member, or the item of a list.</param>
    /// <param name="scope">The object that holds it.</param>
    /// <param name="number">Which of several different ones, counted from 0.</param>
    /// <param name="name">What the list is called, for an item.</param>
    public JsonNode Create(FieldSchema field, SampleScope scope, int number = 0, string? name = null) => field.Type switch
    {
        FieldType.Object => new JsonObject(),
        FieldType.Array => CreateList(field, scope),
        FieldType.Map => new JsonObject { ["key"] = Create(field.Items!, scope, 0, field.Name) },
        FieldType.Json => new JsonObject { ["key"] = "value" },
        FieldType.Boolean => JsonValue.Create(field.Default == "true" || number > 0),
        FieldType.String or FieldType.DateTime => JsonValue.Create(_text.Find(field, name ?? field.Name, number)),
        _ => SampleJson.Number(field, FindNumber(field, scope, number)),
    };

    /// <summary>Gives a list so many items.</summary>
    public void Resize(FieldSchema field, JsonArray list, SampleScope scope, int count)
    {
        while (list.Count > count)
        {
            list.RemoveAt(list.Count - 1);
        }

        while (list.Count < count)
        {
            var item = Create(field.Items!, scope, list.Count, field.Name);
            if (field.UniqueBy is { } by && item is JsonObject fields)
            {
                var key = field.Items!.Fields.First(member => member.Name == by);
                fields[by] = Create(key, new(field.Items, fields, scope), list.Count);
            }

            list.Add(item);
        }
    }

    /// <summary>Whether a number is one of those allowed.</summary>
    public static bool IsAllowed(FieldSchema field, SampleScope scope, decimal number) =>
        field.Range is not { } range || field.Also.Any(value => SampleJson.GetNumber(SampleJson.Parse(field, value)) == number)
        || (range.Contains(number) && (Low(range, scope) is not { } low || number >= low) && (High(range, scope) is not { } high || number <= high));

    private JsonArray CreateList(FieldSchema field, SampleScope scope)
    {
        if (field.DefaultItems is { Count: > 0 } items)
        {
            return new([.. items.Select(item => SampleJson.Parse(field.Items!, item))]);
        }

        var list = new JsonArray();
        Resize(field, list, scope, (int)Math.Clamp(field.Count?.Minimum ?? 1, 1, MostItems));
        return list;
    }

    private static decimal FindNumber(FieldSchema field, SampleScope scope, int number)
    {
        if (field.Values.Count > 0)
        {
            var text = number == 0 && field.Default is { } usual ? usual : field.Values[number % field.Values.Count].Value;
            return SampleJson.GetNumber(SampleJson.Parse(field, text)) ?? 0;
        }

        if (number == 0 && field.Default is { } stated && SampleJson.GetNumber(SampleJson.Parse(field, stated)) is { } value && IsAllowed(field, scope, value))
        {
            return value;
        }

        var step = field.MultipleOf ?? (field is { Type: FieldType.Double, Range: { Maximum: { } most, Minimum: { } least } } ? Math.Min(1, (most - least) / 10) : 1);
        var low = field.Range is null ? 1 : Low(field.Range, scope) ?? Math.Min(1, High(field.Range, scope) ?? 1);
        var first = Math.Ceiling(low / step) * step;
        return first + (number * step);
    }

    private static decimal? Low(NumberRange range, SampleScope scope) =>
        GetEnd(range.Minimum, range.MinimumOf, scope) is not { } end ? null : range.MinimumIncluded ? end : end + GetStep(range);

    private static decimal? High(NumberRange range, SampleScope scope) =>
        GetEnd(range.Maximum, range.MaximumOf, scope) is not { } end ? null : range.MaximumIncluded ? end : end - GetStep(range);

    private static decimal? GetEnd(decimal? number, MemberPath? path, SampleScope scope) =>
        path is not null ? SampleJson.GetNumber(scope.Follow(path).Value) : number;

    // A step inside an end that is excluded: a tenth of a narrow range of fractions.
    private static decimal GetStep(NumberRange range) => range is { Maximum: { } most, Minimum: { } least } && most - least <= 1 ? (most - least) / 10 : 1;
}
