using System.Collections;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace RtcGen.Client.Tests.Samples;

/// <summary>
/// Fills a typed request with any JSON object, by reflection on its properties: it knows neither schema nor writer, so both can be judged by it.
/// </summary>
internal sealed class RequestFiller
{
    private readonly List<SampleFinding> _findings = [];
    private readonly bool _isQuery;

    private RequestFiller(bool isQuery) => _isQuery = isQuery;

    public static FilledRequest Fill(Sample sample)
    {
        var request = GeneratedRequests.Empty(sample.Action, sample.Version);
        var filler = new RequestFiller(GeneratedRequests.ActionOf(request).Method == RtcMethod.Get);
        return new(request, filler.FillObject(request, sample.Json, "$"), filler._findings);
    }

    private JsonObject FillObject(RtcObject target, JsonElement json, string path)
    {
        var expected = new JsonObject();
        foreach (var member in json.EnumerateObject())
        {
            var memberPath = $"{path}.{member.Name}";
            if (WireProperties.Find(target.GetType(), member.Name) is not var (name, property) || (name != member.Name && json.TryGetProperty(name, out _)))
            {
                target.ExtraMembers[member.Name] = member.Value;
                expected[member.Name] = JsonSerializer.SerializeToNode(member.Value);
                Note(SampleFindingKind.Extra, memberPath);
                continue;
            }

            if (name != member.Name)
            {
                Note(SampleFindingKind.Spelling, memberPath);
            }

            // A null stands for nothing, unless the property can say it.
            if (member.Value.ValueKind == JsonValueKind.Null && !IsOptional(property.PropertyType))
            {
                continue;
            }

            if (TryRead(property.PropertyType, member.Value, memberPath, out var value, out var node))
            {
                property.SetValue(target, value);
                expected[name] = node;
            }
            else
            {
                Note(SampleFindingKind.Unfit, memberPath);
            }
        }

        NoteMissing(target, json, expected, path);
        return expected;
    }

    // C# asks for a number that is required; what reflection leaves out is sent as zero.
    private void NoteMissing(RtcObject target, JsonElement json, JsonObject expected, string path)
    {
        foreach (var (name, property) in WireProperties.Of(target.GetType()))
        {
            var isAlwaysThere = property.PropertyType.IsValueType && Nullable.GetUnderlyingType(property.PropertyType) is null && !IsOptional(property.PropertyType);
            if (isAlwaysThere && !expected.ContainsKey(name))
            {
                expected[name] = JsonSerializer.SerializeToNode(property.GetValue(target), property.PropertyType);
                if (!json.TryGetProperty(name, out _))
                {
                    Note(SampleFindingKind.Missing, $"{path}.{name}");
                }
            }
        }
    }

    private bool TryRead(Type declared, JsonElement json, string path, out object? value, out JsonNode? node)
    {
        if (IsOptional(declared))
        {
            node = null;
            object? inner = null;
            var fits = json.ValueKind == JsonValueKind.Null || TryRead(declared.GetGenericArguments()[0], json, path, out inner, out node);
            value = fits ? Activator.CreateInstance(declared, inner) : null;
            return fits;
        }

        var type = Nullable.GetUnderlyingType(declared) ?? declared;
        node = JsonSerializer.SerializeToNode(json);
        value = null;
        if (type == typeof(JsonElement))
        {
            value = json;
        }
        else if (type.IsSubclassOf(typeof(RtcObject)))
        {
            if (json.ValueKind == JsonValueKind.Object)
            {
                var part = (RtcObject)Activator.CreateInstance(type)!;
                node = FillObject(part, json, path);
                value = part;
            }
        }
        else if (type != typeof(string) && type.IsAssignableTo(typeof(IEnumerable)))
        {
            if (json.ValueKind == JsonValueKind.Array)
            {
                (value, node) = ReadList(type.GetGenericArguments()[0], json, path);
            }
        }
        else
        {
            value = ReadSingle(type, json);
        }

        return value is not null;
    }

    private (IList Value, JsonArray Node) ReadList(Type itemType, JsonElement json, string path)
    {
        var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(itemType))!;
        var nodes = new JsonArray();
        for (var i = 0; i < json.GetArrayLength(); i++)
        {
            var itemPath = string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]");
            if (TryRead(itemType, json[i], itemPath, out var item, out var node))
            {
                list.Add(item);
                nodes.Add(node);
            }
            else
            {
                Note(SampleFindingKind.Unfit, itemPath);
            }
        }

        return (list, nodes);
    }

    private object? ReadSingle(Type type, JsonElement json)
    {
        if (type == typeof(bool))
        {
            return json.ValueKind is JsonValueKind.True or JsonValueKind.False ? json.GetBoolean() : _isQuery && bool.TryParse(GetText(json), out var flag) ? flag : null;
        }

        if (type == typeof(string))
        {
            return json.ValueKind == JsonValueKind.String ? json.GetString() : null;
        }

        if (type == typeof(DateTimeOffset))
        {
            return WireTime.Read(GetText(json));
        }

        // In a query a number is a text like any other.
        if (json.ValueKind != JsonValueKind.Number && !(_isQuery && json.ValueKind == JsonValueKind.String))
        {
            return null;
        }

        var text = json.ValueKind == JsonValueKind.Number ? json.GetRawText() : json.GetString()!;
        if (!decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        if (type == typeof(double))
        {
            return (double)number;
        }

        var isLong = type == typeof(long) || (type.IsEnum && Enum.GetUnderlyingType(type) == typeof(long));
        if (number != decimal.Truncate(number) || number < (isLong ? long.MinValue : int.MinValue) || number > (isLong ? long.MaxValue : int.MaxValue))
        {
            return null;
        }

        var whole = isLong ? (long)number : (object)(int)number;
        return type.IsEnum ? Enum.ToObject(type, whole) : whole;
    }

    private static bool IsOptional(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(RtcOptional<>);

    private static string? GetText(JsonElement json) => json.ValueKind == JsonValueKind.String ? json.GetString() : null;

    private void Note(SampleFindingKind kind, string path) => _findings.Add(new(kind, path));
}
