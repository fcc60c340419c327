using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using RtcGen.Schema;

namespace RtcGen.EndToEnd.Tests.Others;

/// <summary>A request of any action, filled at random by what the schema says, with values here and there that break its rules.</summary>
internal sealed class RandomMembers
{
    private const double Wildness = 0.12;

    private readonly Random _random;
    private readonly ActionSchema _action;
    private readonly double _share;

    private RandomMembers(ActionSchema action, int seed, Type request)
    {
        _random = new Random(seed);
        _action = action;
        _share = seed % 5 * 0.2;
        Request = Activator.CreateInstance(request)!;
        Query = Fill(Request, action.Query);
        Body = Fill(Request, action.Body);
    }

    public object Request { get; }

    /// <summary>What the query must say.</summary>
    public JsonObject Query { get; }

    /// <summary>What the body must say.</summary>
    public JsonObject Body { get; }

    /// <summary>
    /// Whether all of it can be sent. In a query or form nothing can be empty but an optional member of the request itself, which then counts as absent.
    /// </summary>
    public bool CanBeSent => !HoldsEmpty(Query, _action.Query) && (_action.Encoding != BodyEncoding.Form || !HoldsEmpty(Body, _action.Body));

    public static RandomMembers Create(ActionSchema action, int seed, Type request) => new(action, seed, request);

    private bool IsWild => _random.NextDouble() < Wildness;

    private static bool HoldsEmpty(JsonObject members, IEnumerable<FieldSchema> fields) =>
        fields.Any(field => members[field.Name] is { } value && (IsEmpty(value) ? field.Required : HoldsEmptyInside(value)));

    private static bool HoldsEmptyInside(JsonNode value) => Parts(value).Any(part => part is not null && (IsEmpty(part) || HoldsEmptyInside(part)));

    private static bool IsEmpty(JsonNode value) => value is JsonObject or JsonArray && !Parts(value).Any();

    private static IEnumerable<JsonNode?> Parts(JsonNode value) => value switch
    {
        JsonObject members => members.Select(member => member.Value),
        JsonArray items => items,
        _ => [],
    };

    private JsonObject Fill(object target, IEnumerable<FieldSchema> fields)
    {
        var json = new JsonObject();
        foreach (var field in fields)
        {
            var property = PropertyOf(target.GetType(), field);
            var mayBeMissing = IsWild && MayBeNull(property.PropertyType);
            if (field.Required ? mayBeMissing : _random.NextDouble() >= _share)
            {
                continue;
            }

            var (value, node) = (field.Required ? null : EmptyOf(field, property.PropertyType)) ?? GetValue(field, property.PropertyType);
            property.SetValue(target, value);
            json[field.Name] = node;
        }

        return json;
    }

    // A name that the request has for something of its own gets an ending.
    private static PropertyInfo PropertyOf(Type type, FieldSchema field) =>
        type.GetProperty(field.Name) ?? type.GetProperty($"{field.Name}Value") ?? throw new MissingMemberException(type.Name, field.Name);

    private static bool MayBeNull(Type type) => !type.IsValueType || Nullable.GetUnderlyingType(type) is not null;

    // Now and then an optional member is there and empty.
    private (object Value, JsonNode? Node)? EmptyOf(FieldSchema unresolved, Type declared)
    {
        var field = OtherSchemas.Resolve(unresolved, _action);
        return _random.Next(12) > 0 ? null : field.Type switch
        {
            FieldType.String => (string.Empty, string.Empty),
            FieldType.Array => (NewList(declared.GetGenericArguments()[0]), new JsonArray()),
            FieldType.Map => (NewMap(declared.GetGenericArguments()[1]), new JsonObject()),
            FieldType.Object => (Activator.CreateInstance(declared)!, new JsonObject()),
            _ => null,
        };
    }

    private (object Value, JsonNode? Node) GetValue(FieldSchema unresolved, Type declared)
    {
        var field = OtherSchemas.Resolve(unresolved, _action);
        var type = Nullable.GetUnderlyingType(declared) ?? declared;
        switch (field.Type)
        {
            case FieldType.Object:
                var part = Activator.CreateInstance(type)!;
                return (part, Fill(part, field.Fields));
            case FieldType.Array:
                return GetList(field, type.GetGenericArguments()[0]);
            case FieldType.Map:
                return GetMap(field, type.GetGenericArguments()[1]);
            case FieldType.Json:
                const string Json = """{"a":[1,"b",null]}""";
                return (JsonDocument.Parse(Json).RootElement, JsonNode.Parse(Json));
            case FieldType.String:
                var text = IsWild ? RandomTexts.Wild(_random) : RandomTexts.Of(field, _random);
                return (text, text);
            case FieldType.DateTime:
                var time = RandomTexts.Time(_random);
                return (time, time.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture));
            case FieldType.Boolean:
                var flag = _random.Next(2) == 1;
                return (flag, flag);
            case FieldType.Double:
                double[] reals = [0.5, 0.125, 1e-7, 0.3, 0, 1, -1, 1.5, 1e21];
                var real = reals[_random.Next(IsWild ? reals.Length : 4)];
                return (real, real);
            default:
                var whole = WholeOf(field);
                var boxed = field.Type == FieldType.Int64 ? (object)whole : (int)whole;
                return (type.IsEnum ? Enum.ToObject(type, boxed) : boxed, JsonValue.Create(whole));
        }
    }

    private (object Value, JsonNode Node) GetList(FieldSchema field, Type itemType)
    {
        var made = Enumerable.Range(0, CountOf(field)).Select(_ => GetValue(field.Items!, itemType)).ToList();
        if (field.Repeated)
        {
            // The values of one name are sent in the order in which they are signed.
            made = [.. made.OrderBy(item => Uri.EscapeDataString(item.Node!.ToString()), StringComparer.Ordinal)];
        }

        var list = NewList(itemType);
        var json = new JsonArray();
        foreach (var (value, node) in made)
        {
            list.Add(value);
            json.Add(node);
        }

        return (list, json);
    }

    private (object Value, JsonNode Node) GetMap(FieldSchema field, Type valueType)
    {
        var map = NewMap(valueType);
        var json = new JsonObject();
        for (var count = CountOf(field); count > 0; count--)
        {
            var key = RandomTexts.Key(_random);
            var (value, node) = GetValue(field.Items!, valueType);
            map[key] = value;
            json[key] = node;
        }

        return (map, json);
    }

    private int CountOf(FieldSchema field) => IsWild ? (int)(field.Count?.Maximum ?? 0) + 1 : _random.Next(1, (int)(field.Count?.Maximum ?? 2) + 1);

    private long WholeOf(FieldSchema field)
    {
        if (IsWild)
        {
            long[] edges = [-1, 0, 1, 2, 3, 7, (long)(field.Range?.Maximum ?? 1000) + 1, (long)(field.Range?.Minimum ?? 0) - 1, int.MaxValue, int.MinValue];
            var edge = edges[_random.Next(edges.Length)];
            return field.Type == FieldType.Int64 ? edge : Math.Clamp(edge, int.MinValue, int.MaxValue);
        }

        if (field.Values.Count > 0)
        {
            return long.Parse(field.Values[_random.Next(field.Values.Count)].Value, CultureInfo.InvariantCulture);
        }

        var number = (long)(field.Range?.Minimum ?? 1) + _random.Next(8);
        return field.MultipleOf is { } divisor ? number / divisor * divisor : number;
    }

    private static IList NewList(Type itemType) => (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(itemType))!;

    private static IDictionary NewMap(Type valueType) => (IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(typeof(string), valueType))!;
}
