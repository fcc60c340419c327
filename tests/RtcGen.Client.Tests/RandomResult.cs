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
            FieldType.DateTime => RandomTime.GetText(RandomTime.Wild(_random)),
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
            json[GetName(member, field)] = Rewritten(NodeOf(member), member);
        }

        json[Unknown] = new JsonArray(1, "two");
        return json;
    }

    // Now and then under an alias or in another case.
    private string GetName(FieldSchema member, FieldSchema holder)
    {
        var name = member.Aliases.Count > 0 && _random.Next(3) == 0 ? member.Aliases[_random.Next(member.Aliases.Count)] : member.Name;
        return _random.Next(5) == 0 && OtherCase.MeansOne(name, holder.Fields) ? OtherCase.Of(name, _random) : name;
    }

    // Now and then a number or boolean as a text, and a text as a number.
    private JsonNode? Rewritten(JsonNode? node, FieldSchema member) => (node, member.Type, _random.Next(5)) switch
    {
        ({ }, FieldType.Int32 or FieldType.Int64 or FieldType.Double or FieldType.Boolean, 0) => node.ToJsonString(),
        ({ }, FieldType.String, 0) => _random.NextInt64(),
        _ => node,
    };

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
                Assert.Equal(GetText(sent), read);
                break;
            case FieldType.DateTime:
                Assert.Equal(sent.GetString(), RandomTime.GetText((DateTimeOffset)read));
                break;
            case FieldType.Boolean:
                Assert.Equal(GetText(sent), (bool)read ? "true" : "false");
                break;
            case FieldType.Double:
                Assert.Equal(double.Parse(GetText(sent), CultureInfo.InvariantCulture), read);
                break;
            default:
                Assert.Equal(long.Parse(GetText(sent), CultureInfo.InvariantCulture), Convert.ToInt64(read, CultureInfo.InvariantCulture));
                break;
        }
    }

    private void AssertObject(JsonElement sent, RtcResult read, FieldSchema field, string path)
    {
        foreach (var member in field.Fields)
        {
            var value = RandomRequest.PropertyOf(read.GetType(), member).GetValue(read);
            if (Find(sent, member, field) is { } given)
            {
                AssertEqual(given, value, member, $"{path}.{member.Name}");
            }
            else
            {
                Assert.True(value is null, $"{path}.{member.Name} was not sent.");
            }
        }

        Assert.Equal([Unknown], read.OtherMembers.Keys);
        Assert.Equal("""[1,"two"]""", read.OtherMembers[Unknown].GetRawText());
    }

    private static string GetText(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();

    private static JsonElement? Find(JsonElement sent, FieldSchema member, FieldSchema holder)
    {
        foreach (var name in member.Aliases.Append(member.Name))
        {
            foreach (var given in sent.EnumerateObject())
            {
                if (given.NameEquals(name) || (OtherCase.MeansOne(name, holder.Fields) && string.Equals(given.Name, name, StringComparison.OrdinalIgnoreCase)))
                {
                    return given.Value;
                }
            }
        }

        return null;
    }
}
