using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text.Json;

namespace RtcGen.Client.Tests.Samples;

/// <summary>Compares what an answer says with what a typed result holds, by reflection: it knows neither schema nor reader.</summary>
internal static class ResultReading
{
    /// <summary>What the result holds otherwise than typed, or not at all.</summary>
    public static IEnumerable<SampleFinding> Findings(JsonElement sent, object? read, string path) => (sent.ValueKind, read) switch
    {
        (JsonValueKind.Null, null) => [],
        (JsonValueKind.Object, RtcResult result) => OfObject(sent, result, path),
        (JsonValueKind.Array, IEnumerable list and not string) => OfList(sent, [.. list.Cast<object?>()], path),
        _ => IsSame(sent, read) ? [] : [new(SampleFindingKind.Changed, path)],
    };

    private static List<SampleFinding> OfObject(JsonElement sent, RtcResult result, string path)
    {
        var findings = new List<SampleFinding>();
        var unnamed = new List<JsonProperty>();
        var free = WireProperties.Of(result.GetType()).Select(member => member.Property).Where(property => property.GetValue(result) is not null).ToHashSet();
        foreach (var member in sent.EnumerateObject())
        {
            var memberPath = $"{path}.{member.Name}";
            if (result.OtherMembers.TryGetValue(member.Name, out var other))
            {
                findings.Add(new(JsonElement.DeepEquals(member.Value, other) ? SampleFindingKind.Other : SampleFindingKind.Changed, memberPath));
            }
            else if (PropertyOf(result.GetType(), member.Name) is { } property)
            {
                free.Remove(property);
                findings.AddRange(Findings(member.Value, property.GetValue(result), memberPath));
            }
            else
            {
                unnamed.Add(member);
            }
        }

        // A member that arrived under another name is in the one property that holds its value.
        foreach (var member in unnamed.Where(member => member.Value.ValueKind != JsonValueKind.Null))
        {
            var holder = free.FirstOrDefault(property => !Findings(member.Value, property.GetValue(result), path).Any());
            if (holder is null || !free.Remove(holder))
            {
                findings.Add(new(SampleFindingKind.Changed, $"{path}.{member.Name}"));
            }
        }

        // Nothing is read that was not sent.
        return [.. findings, .. free.Select(property => new SampleFinding(SampleFindingKind.Changed, $"{path}.{property.Name}"))];
    }

    private static IEnumerable<SampleFinding> OfList(JsonElement sent, IReadOnlyList<object?> read, string path) => sent.GetArrayLength() == read.Count
        ? read.SelectMany((item, i) => Findings(sent[i], item, string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]")))
        : [new(SampleFindingKind.Changed, path)];

    // Results have no attributes: a property is named after its member, each word with a capital.
    private static PropertyInfo? PropertyOf(Type type, string member)
    {
        var name = string.Concat(member.Split('_', '-', '.').Select(word => word.Length == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..]));
        return (WireProperties.Find(type, member) ?? WireProperties.Find(type, name) ?? WireProperties.Find(type, name + "Value"))?.Property;
    }

    private static bool IsSame(JsonElement sent, object? read) => read switch
    {
        JsonElement json => JsonElement.DeepEquals(sent, json),
        string text => text == (sent.ValueKind == JsonValueKind.Number ? sent.GetRawText() : sent.ValueKind == JsonValueKind.String ? sent.GetString() : null),
        DateTimeOffset time => sent.ValueKind == JsonValueKind.String && WireTime.Read(sent.GetString()) == time,
        bool flag => bool.TryParse(sent.ToString(), out var sentFlag) && sentFlag == flag,
        null => false,
        IConvertible => decimal.TryParse(sent.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var sentNumber) && sentNumber == GetNumber(read),
        _ => false,
    };

    private static decimal GetNumber(object read) => read is Enum ? Convert.ToInt64(read, CultureInfo.InvariantCulture) : Convert.ToDecimal(read, CultureInfo.InvariantCulture);
}
