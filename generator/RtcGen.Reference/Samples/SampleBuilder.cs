using System.Text.Json.Nodes;
using RtcGen.Schema;

namespace RtcGen.Reference;

/// <summary>
/// Makes the smallest request that keeps the rules of the schema: what is required, and then, until nothing is left to do, what the conditions, unions
/// and rules ask for in view of what is there. The same schema gives the same request.
/// </summary>
/// <param name="service">The service whose formats count.</param>
internal sealed class SampleBuilder(ServiceSchema service)
{
    // Each round makes at least one member; rules that undo each other end here.
    private const int MostRounds = 40;

    private readonly SampleValues _values = new(service);
    private readonly SampleRules _rules = new(new(service));

    /// <summary>Makes a request.</summary>
    /// <param name="request">All members of the request, shared types resolved.</param>
    public JsonObject Build(FieldSchema request)
    {
        var root = new JsonObject();
        for (var round = 0; round < MostRounds && Complete(new(request, root, null)); round++)
        {
        }

        return Sort(request, root);
    }

    private bool Complete(SampleScope scope)
    {
        var (holder, node, _) = scope;
        if (holder.Switch is { } name && !IsOn(scope, name))
        {
            return false;
        }

        var isChanged = false;
        foreach (var field in holder.Fields)
        {
            if (!node.ContainsKey(field.Name) && IsNeeded(field, scope))
            {
                node[field.Name] = _values.Create(field, scope);
                isChanged = true;
            }

            isChanged |= CompleteValue(field, scope, node[field.Name]);
        }

        return holder.Rules.Aggregate(isChanged, (changed, rule) => _rules.Repair(rule, scope) || changed);
    }

    private bool CompleteValue(FieldSchema field, SampleScope scope, JsonNode? value)
    {
        switch (value)
        {
            case JsonObject inner when field.Type == FieldType.Object:
                return Complete(new(field, inner, scope)) || FillEmpty(field, inner, scope);
            case JsonArray list when field.Items is { Type: FieldType.Object } item:
                return list.OfType<JsonObject>().Aggregate(false, (changed, each) => Complete(new(item, each, scope)) || FillEmpty(item, each, scope) || changed);
            case JsonObject map when field is { Type: FieldType.Map, Items: { Type: FieldType.Object } entry }:
                return map.Select(pair => pair.Value).OfType<JsonObject>().ToList().Aggregate(false, (changed, each) => Complete(new(entry, each, scope)) || FillEmpty(entry, each, scope) || changed);
            case JsonValue number when SampleJson.GetNumber(number) is { } given && !SampleValues.IsAllowed(field, scope, given):
                var other = _values.Create(field, scope);
                scope.Object[field.Name] = other;
                return SampleJson.GetNumber(other) != given;
            default:
                return false;
        }
    }

    // An object without members counts as absent.
    private bool FillEmpty(FieldSchema field, JsonObject node, SampleScope scope)
    {
        if (node.Count > 0 || field.Fields.Count == 0)
        {
            return false;
        }

        var inside = new SampleScope(field, node, scope);
        var first = field.Fields.FirstOrDefault(member => member.Name == field.Switch) ?? field.Fields.FirstOrDefault(SampleRules.IsSuitable) ?? field.Fields[0];
        node[first.Name] = first.Name == field.Switch ? JsonValue.Create(true) : _values.Create(first, inside);
        return true;
    }

    private static bool IsNeeded(FieldSchema field, SampleScope scope) =>
        field.Required
        || (field.RequiredWhen is { } condition && SampleConditions.Holds(condition, scope))
        || (scope.Holder.Union is { } union && union.Branches.Any(branch => branch.Member == field.Name && IsChosen(union, branch, scope)));

    private static bool IsChosen(UnionSchema union, UnionBranch branch, SampleScope scope)
    {
        var by = new MemberPath(union.By, 0, new([union.By]));
        return scope.Effective(by) is { } chosen && SampleConditions.IsSame(scope.Follow(by).Field, chosen, branch.Value);
    }

    private static bool IsOn(SampleScope scope, string name) =>
        scope.Effective(new(name, 0, new([name]))) == "true";

    // In documentation order, whatever order the rules asked in.
    private static JsonObject Sort(FieldSchema holder, JsonObject node)
    {
        var sorted = new JsonObject();
        foreach (var field in holder.Fields)
        {
            if (node[field.Name] is { } value)
            {
                sorted[field.Name] = SortValue(field, value);
            }
        }

        return sorted;
    }

    private static JsonNode SortValue(FieldSchema field, JsonNode value) => value switch
    {
        JsonObject inner when field.Type == FieldType.Object => Sort(field, inner),
        JsonArray list => new JsonArray([.. list.OfType<JsonNode>().Select(item => SortValue(field.Items!, item))]),
        _ => value.DeepClone(),
    };
}
