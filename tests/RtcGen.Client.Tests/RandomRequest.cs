using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using RtcGen.Schema;

namespace RtcGen.Client.Tests;

/// <summary>
/// A request of any action, filled at random by what the schema says, and beside it what must be sent. Reflection knows
/// nothing of how the generated writer works, so each can be judged by the other.
/// </summary>
internal sealed class RandomRequest
{
    private readonly Random _random;
    private readonly ActionSchema _action;
    private readonly double _share;
    private readonly double _wildness;

    private RandomRequest(ActionSchema action, int seed, double wildness = 0)
    {
        _wildness = wildness;
        _random = new Random(seed);
        _action = action;
        _share = seed % 5 * 0.2;
        Request = (RtcObject)Activator.CreateInstance(Catalogue.GetRequest(action))!;
        Fill(Request, action.Query, Query);
        Fill(Request, action.Body, Body);
    }

    public RtcObject Request { get; }

    public JsonObject Query { get; } = [];

    public JsonObject Body { get; } = [];

    /// <summary>Tries until the generated validator accepts one.</summary>
    public static RandomRequest Valid(ActionSchema action, int seed)
    {
        var faults = string.Empty;
        for (var attempt = 0; attempt < 500; attempt++)
        {
            var candidate = new RandomRequest(action, (seed * 500) + attempt);
            var result = candidate.Validate();
            if (result.IsValid)
            {
                return candidate;
            }

            faults = string.Join('\n', result.Errors.Select(fault => fault.Message));
        }

        throw new InvalidOperationException($"No random request of {action.Action} {action.Version} is valid. The last one:\n{faults}");
    }

    /// <summary>One that breaks rules here and there.</summary>
    public static RandomRequest Wild(ActionSchema action, int seed) => new(action, seed, wildness: 0.15);

    public RtcValidationResult Validate() =>
        (RtcValidationResult)Request.GetType().GetMethod("Validate")!.Invoke(Request, null)!;

    public static PropertyInfo PropertyOf(Type type, FieldSchema field)
    {
        var name = field.PropertyName ?? string.Concat(field.Name.Split('_', '-', '.').Select(word => word.Length == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..]));
        return type.GetProperty(name, BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            ?? type.GetProperty(name + "Value")
            ?? throw new MissingMemberException(type.Name, name);
    }

    private bool IsWild => _wildness > 0 && _random.NextDouble() < _wildness;

    private void Fill(object target, IEnumerable<FieldSchema> fields, JsonObject json)
    {
        foreach (var field in fields)
        {
            // A number cannot be left out: it would be zero.
            var mayBeMissing = IsWild && MayBeNull(PropertyOf(target.GetType(), field).PropertyType);
            if (field.Required ? mayBeMissing : _random.NextDouble() >= _share)
            {
                continue;
            }

            var property = PropertyOf(target.GetType(), field);
            var (value, node) = (field.Required ? null : EmptyOf(field, property.PropertyType)) ?? GetValue(field, property.PropertyType);
            property.SetValue(target, value);
            json[field.Name] = node;
        }
    }

    private static bool MayBeNull(Type type) => !type.IsValueType || Nullable.GetUnderlyingType(type) is not null;

    // Now and then an optional member is there and empty; an object only where none of its members is a number that must be there.
    private (object Value, JsonNode? Node)? EmptyOf(FieldSchema unresolved, Type declared)
    {
        var field = Catalogue.Resolve(unresolved, _action, inResult: false);
        var type = Nullable.GetUnderlyingType(declared) ?? declared;
        return _random.Next(12) > 0 || type.IsGenericType && type.GetGenericTypeDefinition() == typeof(RtcOptional<>) ? null : field.Type switch
        {
            FieldType.String => (string.Empty, string.Empty),
            FieldType.Array => (Activator.CreateInstance(typeof(List<>).MakeGenericType(type.GetGenericArguments()[0]))!, new JsonArray()),
            FieldType.Json => (JsonDocument.Parse("{}").RootElement, new JsonObject()),
            FieldType.Object when field.Fields.All(member => MayBeNull(PropertyOf(type, member).PropertyType)) => (Activator.CreateInstance(type)!, new JsonObject()),
            _ => null,
        };
    }

    private (object Value, JsonNode? Node) GetValue(FieldSchema unresolved, Type declared)
    {
        var field = Catalogue.Resolve(unresolved, _action, inResult: false);
        if (declared.IsGenericType && declared.GetGenericTypeDefinition() == typeof(RtcOptional<>))
        {
            var (inner, innerNode) = GetValue(field, declared.GetGenericArguments()[0]);
            return (Activator.CreateInstance(declared, inner)!, innerNode);
        }

        var type = Nullable.GetUnderlyingType(declared) ?? declared;
        switch (field.Type)
        {
            case FieldType.Object:
                var part = Activator.CreateInstance(type)!;
                var json = new JsonObject();
                Fill(part, field.Fields, json);
                return (part, json);
            case FieldType.Array:
                return GetList(field, type.GetGenericArguments()[0]);
            case FieldType.Json:
                return (JsonDocument.Parse("""{"a":[1,"b",null]}""").RootElement, JsonNode.Parse("""{"a":[1,"b",null]}"""));
            case FieldType.String:
                var text = IsWild ? RandomText.Wild(_random) : RandomText.Of(field, _random);
                return (text, text);
            case FieldType.DateTime:
                var time = IsWild ? RandomTime.Wild(_random) : RandomTime.Of(field, _random);
                return (time, RandomTime.GetText(time));
            case FieldType.Boolean:
                var flag = _random.Next(2) == 1;
                return (flag, flag);
            case FieldType.Double:
                var real = RealOf(field);
                return (real, real);
            default:
                var whole = WholeOf(field);
                var boxed = field.Type == FieldType.Int64 ? (object)whole : (int)whole;
                return (type.IsEnum ? Enum.ToObject(type, boxed) : boxed, JsonValue.Create(whole));
        }
    }

    private (object Value, JsonNode Node) GetList(FieldSchema field, Type itemType)
    {
        var least = (int)(field.Count?.Minimum ?? 0);
        var most = (int)Math.Min(field.Count?.Maximum ?? 3, least + 3);
        var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(itemType))!;
        var json = new JsonArray();
        for (var count = IsWild ? most + 1 : _random.Next(least, most + 1); count > 0; count--)
        {
            var (value, node) = GetValue(field.Items!, itemType);
            list.Add(value);
            json.Add(node);
        }

        return (list, json);
    }

    private long WholeOf(FieldSchema field)
    {
        if (IsWild)
        {
            long[] edges = [-1, 0, 1, 3, 7, (long)(field.Range?.Maximum ?? 1000) + 1, (long)(field.Range?.Minimum ?? 0) - 1, int.MaxValue];
            return Math.Clamp(edges[_random.Next(edges.Length)], int.MinValue, int.MaxValue);
        }

        if (field.Values.Count > 0 && (!field.Open || _random.Next(3) > 0))
        {
            return long.Parse(field.Values[_random.Next(field.Values.Count)].Value, CultureInfo.InvariantCulture);
        }

        var low = (long)(field.Range?.Minimum ?? 0) + (field.Range is { MinimumIncluded: false } ? 1 : 0);
        var high = (long)Math.Min(field.Range?.Maximum ?? int.MaxValue, int.MaxValue) - (field.Range is { MaximumIncluded: false, Maximum: not null } ? 1 : 0);

        // Near the least: another member may bound it from above.
        var number = _random.NextInt64(low, Math.Min(high, low + 1000) + 1);
        return field.MultipleOf is { } divisor ? (number + divisor - 1) / divisor * divisor : number;
    }

    private double RealOf(FieldSchema field)
    {
        if (IsWild)
        {
            double[] edges = [-1, 0, 0.5, 1, 1.5, 1e9];
            return edges[_random.Next(edges.Length)];
        }

        var low = (double)(field.Range?.Minimum ?? 0);
        var high = (double)(field.Range?.Maximum ?? (decimal)low + 100);
        return low + ((high - low) * (0.01 + (0.98 * _random.NextDouble())));
    }
}
