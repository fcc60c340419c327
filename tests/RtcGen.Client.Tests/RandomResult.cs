using System.Collections;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using RtcGen.Schema;

namespace RtcGen.Client.Tests;

/// <summary>A result of any action, as a server might send it, and the comparison with what the generated reader made of it.</summary>
internal sealed class RandomResult(ActionSchema action, int seed)
{
    private const string Unknown = "Unheard-of";

    private readonly Random _random = new(seed);

    public JsonNode? Next() => NodeOf(action.Result.Shape, mayBeAbsent: false);

    public void AssertEqual(JsonElement sent, object? read) => AssertEqual(sent, read, action.Result.Shape, "Result");

    private JsonNode? NodeOf(FieldSchema unresolved, bool mayBeAbsent = true)
    {
        var field = Catalogue.Resolve(unresolved, action, inResult: true);
        if (mayBeAbsent && _random.Next(10) == 0)
        {
            return null;
        }

        return field.Type switch
        {
            FieldType.Object => ObjectOf(field),
            FieldType.Array => new JsonArray([.. Enumerable.Range(0, _random.Next(3)).Select(_ => NodeOf(field.Items!, mayBeAbsent: false))]),
            FieldType.Json => JsonNode.Parse("""{"free":[1,{"form":null}]}"""),
            FieldType.String => field.Values.Count > 0 && _random.Next(2) == 0 ? field.Values[0].Value : $"文 \"{_random.Next()}\"",
            FieldType.DateTime => RandomTime.TextOf(RandomTime.Wild(_random)),
            FieldType.Boolean => _random.Next(2) == 1,
            FieldType.Double => _random.NextDouble() * 1000,
            FieldType.Int64 => _random.NextInt64(),
            _ => field.Values.Count > 0 && _random.Next(2) == 0 ? int.Parse(field.Values[0].Value, CultureInfo.InvariantCulture) : _random.Next(),
        };
    }

    private JsonObject ObjectOf(FieldSchema field)
    {
        var json = new JsonObject();
        foreach (var member in field.Fields.Where(_ => _random.Next(10) > 0))
        {
            json[member.Name] = NodeOf(member);
        }

        json[Unknown] = new JsonArray(1, "two");
        return json;
    }

    private void AssertEqual(JsonElement sent, object? read, FieldSchema unresolved, string path)
    {
        var field = Catalogue.Resolve(unresolved, action, inResult: true);
        if (sent.ValueKind == JsonValueKind.Null)
        {
            Assert.True(read is null, path);
            return;
        }

        Assert.True(read is not null, $"{path} was lost.");
        switch (field.Type)
        {
            case FieldType.Object:
                AssertObject(sent, (RtcResult)read, field, path);
                break;
            case FieldType.Array:
                var items = ((IEnumerable)read).Cast<object?>().ToList();
                Assert.Equal(sent.GetArrayLength(), items.Count);
                for (var i = 0; i < items.Count; i++)
                {
                    AssertEqual(sent[i], items[i], field.Items!, $"{path}[{i}]");
                }

                break;
            case FieldType.Json:
                Assert.True(JsonElement.DeepEquals(sent, (JsonElement)read), path);
                break;
            case FieldType.String:
                Assert.Equal(sent.GetString(), read);
                break;
            case FieldType.DateTime:
                Assert.Equal(sent.GetString(), RandomTime.TextOf((DateTimeOffset)read));
                break;
            case FieldType.Boolean:
                Assert.Equal(sent.GetBoolean(), read);
                break;
            case FieldType.Double:
                Assert.Equal(sent.GetDouble(), read);
                break;
            default:
                Assert.Equal(sent.GetInt64(), Convert.ToInt64(read, CultureInfo.InvariantCulture));
                break;
        }
    }

    private void AssertObject(JsonElement sent, RtcResult read, FieldSchema field, string path)
    {
        foreach (var member in field.Fields)
        {
            var value = RandomRequest.PropertyOf(read.GetType(), member).GetValue(read);
            if (sent.TryGetProperty(member.Name, out var given))
            {
                AssertEqual(given, value, member, $"{path}.{member.Name}");
            }
            else
            {
                Assert.True(value is null, $"{path}.{member.Name} was not sent.");
            }
        }

        Assert.Equal("""[1,"two"]""", read.OtherMembers[Unknown].GetRawText());
    }
}
