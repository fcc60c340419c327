using System.Globalization;
using System.Text.Json;
using RtcGen.Schema;
using Reaction = RtcGen.Schema.WhenInvalid;

namespace RtcGen.Client.Tests;

/// <summary>
/// Finds where a schema and the facts differ about what a member depends on and what the server does with it, in both
/// directions: what the facts state must be in the schema, and what the schema states must be a fact.
/// </summary>
/// <param name="action">The schema.</param>
internal sealed class RuleFacts(ActionSchema action)
{
    private readonly List<string> _differences = [];

    public IReadOnlyList<string> Differences => _differences;

    public void Compare(ActionFacts facts)
    {
        var served = facts.Has("hosts") ? string.Join(", ", facts.Strings("hosts")) : null;
        Expect(string.Empty, "hosts", served, string.Join(", ", action.Regions.Select(Host)) is { Length: > 0 } hosts ? hosts : null);
        Expect(string.Empty, "window", facts.Has("window"), action.Window is not null);
        Expect(string.Empty, "rate group", facts.Has("rateGroup"), action.Rates.Any(rate => rate.Group is not null));
        Expect(string.Empty, "rate", facts.CallsPerSecond is not null || facts.Has("rateLimit") || facts.Has("qpsWhen"), action.Rates.Count > 0);
        if (action.Docs is { } page && !facts.Source.Contains($"/{page.ToString(CultureInfo.InvariantCulture)}", StringComparison.Ordinal))
        {
            _differences.Add($"{facts}: page {page} is in no source");
        }

        foreach (var parameter in facts.Parameters)
        {
            var path = parameter.GetProperty("path").GetString()!;
            var chain = Chain(parameter.GetProperty("in").GetString() == "query" ? action.Query : action.Body, path);
            if (chain is [.., { } field] && field.Name == Last(path))
            {
                CompareMember(path, parameter, field, chain);
            }
        }
    }

    private static string Host(string region) => Catalogue.Service.Regions.Single(known => known.Name == region).Host;

    private static string Last(string path) => path.Split('.')[^1].TrimEnd('[', ']');

    private static bool Has(JsonElement parameter, string key) => parameter.TryGetProperty(key, out _);

    private static bool Flag(JsonElement parameter, string key) => parameter.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.True;

    private static string? Text(JsonElement parameter, string key) => parameter.TryGetProperty(key, out var value) ? value.ToString() : null;

    private void CompareMember(string path, JsonElement parameter, FieldSchema field, List<FieldSchema> chain)
    {
        var holders = chain.Take(chain.Count - 1).ToList();
        var isIgnored = chain.Any(member => member.Effect == Effect.None) || Ignores(path, isAlways: true);
        Expect(path, "when invalid", Text(parameter, "onInvalid"), WhenInvalidOf(field));
        Expect(path, "open minimum", Flag(parameter, "exclusiveMin"), field.Range is { MinimumIncluded: false } range && (range.Minimum ?? (object?)range.MinimumOf) is not null);
        Expect(path, "open maximum", Flag(parameter, "exclusiveMax"), field.Range is { MaximumIncluded: false } limit && (limit.Maximum ?? (object?)limit.MaximumOf) is not null);
        Expect(path, "also", parameter.TryGetProperty("allow", out var allowed) ? string.Join(", ", allowed.EnumerateArray()) : null, field.Also.Count > 0 ? string.Join(", ", field.Also) : null);
        Expect(path, "bound", Text(parameter, "maxRef") is { } bound ? Last(bound) : null, field.Range?.MaximumOf is { } end ? end.Names[^1] : null);
        Expect(path, "no effect", parameter.TryGetProperty("effective", out var effective) && effective.ValueKind == JsonValueKind.False, isIgnored);
        Expect(path, "effect", Has(parameter, "effectiveWhen"), !isIgnored && (field.Effect == Effect.Conditional || Ignores(path, isAlways: false)));
        Expect(path, "required when", Has(parameter, "requiredWhen"), IsConditional(field, holders));
        Expect(path, "unique", Text(parameter, "itemUnique"), field.UniqueBy);
        Expect(path, "default", Has(parameter, "default"), field.Default is not null || field.DefaultItems is not null);
        Expect(path, "secret", Flag(parameter, "secret"), field.Secret);
        Expect(path, "unit", Has(parameter, "unit"), field.Unit is not null);
        Expect(path, "format", Has(parameter, "format"), field.Content is not null || field.Type == FieldType.DateTime || field.Format is "url" or "rtmpUrl" || (field.Pattern is not null && !Has(parameter, "pattern")));
        Expect(path, "deprecated", Flag(parameter, "deprecated"), field.Deprecated is not null);
        Expect(path, "replaced by", Text(parameter, "replacedBy"), field.ReplacedBy);
        if (Text(parameter, "length") is { } length)
        {
            Expect(path, "length", $"[{length}, {length}]", Bounds(field.Count ?? field.Length));
        }

        if (Text(parameter, "minItems") is { } least)
        {
            Expect(path, "least items", least, field.Count?.Minimum?.ToString(CultureInfo.InvariantCulture));
        }

        if ((Has(parameter, "crossField") || Has(parameter, "mutuallyExclusiveWith")) && field.Rules.Count == 0 && !IsRuled(path, holders))
        {
            Report(path, $"no rule says: {Text(parameter, "crossField") ?? Text(parameter, "mutuallyExclusiveWith")}");
        }
    }

    // Of a shared type, the action says what it ignores. What is ignored is so with all in it.
    private bool Ignores(string path, bool isAlways) => action.Rules
        .Where(rule => rule.Kind == RuleKind.Ignored && rule.When is null == isAlways)
        .SelectMany(rule => rule.Paths)
        .Any(ignored => path == ignored.Text || (isAlways && path.StartsWith($"{ignored.Text}.", StringComparison.Ordinal)));

    // What holds for three lists at once is a rule of the object that has them.
    private static string? WhenInvalidOf(FieldSchema field)
    {
        var known = field.WhenInvalid != Reaction.Unstated ? field.WhenInvalid : field.Rules.Select(rule => rule.WhenInvalid).FirstOrDefault();
        var name = known.ToString();
        return known == Reaction.Unstated ? null : char.ToLowerInvariant(name[0]) + name[1..];
    }

    // By a condition, as the branch of a union, or by a rule that asks for one of several.
    private bool IsConditional(FieldSchema field, List<FieldSchema> holders) =>
        field.RequiredWhen is not null
        || (holders is [.., { Union: { } union }] && union.Branches.Any(branch => branch.Member == field.Name))
        || RulesAround(holders).Any(rule =>
            rule.Kind is RuleKind.AtLeastOne or RuleKind.ExactlyOne && rule.Paths.Any(path => path.Names[^1] == field.Name && path.Names.Count == 1));

    private bool IsRuled(string path, List<FieldSchema> holders) =>
        RulesAround(holders).Any(rule => rule.Paths.Any(named => named.Names.Contains(Last(path))));

    private IEnumerable<RuleSchema> RulesAround(IEnumerable<FieldSchema> holders) => action.Rules.Concat(holders.SelectMany(holder => holder.Rules));

    private static string? Bounds(NumberRange? range) =>
        range is null ? null : string.Create(CultureInfo.InvariantCulture, $"[{range.Minimum}, {range.Maximum}]");

    // The member and all that hold it, shared types replaced by what they say; shorter where something free-form covers the rest.
    private List<FieldSchema> Chain(IEnumerable<FieldSchema> fields, string path)
    {
        var chain = new List<FieldSchema>();
        foreach (var part in path.Split('.'))
        {
            if (fields.FirstOrDefault(field => field.Name == part.TrimEnd('[', ']')) is not { } found)
            {
                break;
            }

            chain.Add(Catalogue.Resolve(found, action.Version, inResult: false));
            if (part.EndsWith("[]", StringComparison.Ordinal) && chain[^1].Items is { } items)
            {
                chain.Add(Catalogue.Resolve(items, action.Version, inResult: false));
            }

            fields = chain[^1].Fields;
        }

        return chain;
    }

    private void Expect(string path, string what, bool stated, bool found)
    {
        if (stated != found && !Settled.IsKnown(action, path, what))
        {
            Report(path, stated ? $"{what} is not stated" : $"{what} is no fact");
        }
    }

    private void Expect(string path, string what, string? stated, string? found)
    {
        if (stated != found && !Settled.IsKnown(action, path, what))
        {
            Report(path, $"{what} {stated ?? "nothing"}, not {found ?? "nothing"}");
        }
    }

    private void Report(string path, string what) => _differences.Add($"{action.Action} {action.Version}{(path.Length > 0 ? " " + path : string.Empty)}: {what}");
}
