using System.Text.Json;
using System.Text.RegularExpressions;
using RtcGen.Schema;

namespace RtcGen.Client.Tests.FactsTests;

/// <summary>Compares what an answer carries, in both directions.</summary>
/// <param name="action">The schema.</param>
/// <param name="facts">What is known of the action.</param>
/// <param name="findings">Where differences go.</param>
internal sealed partial class ResultComparison(ActionSchema action, ActionFacts facts, Findings findings)
{
    private readonly ResultReading _reading = ResultReadings.Of(facts.OfResult("conflict")?.GetString());

    public void Compare()
    {
        var root = Catalogue.Resolve(action.Result.Shape, action, inResult: true);
        if (facts.ResultKind is { } kind)
        {
            findings.Count("result");
            if (!Fits(kind, root))
            {
                findings.Report(action, "Result", "type", $"type {kind}, not {root.Type}");
            }
        }

        var text = facts.OfResult("documented")?.GetString() ?? string.Empty;
        var success = Success().Match(text) is { Success: true } found ? found.Groups[1].Value : null;
        Expect("Result", "success", success, action.Result.Success);
        Expect("Result", "failure", text.Contains("on failure", StringComparison.Ordinal) ? "empty" : null, action.Result.Failure is { } failure ? failure.Length == 0 ? "empty" : failure : null);
        if (facts.ResultShape is { } shape)
        {
            CompareShape(shape, action.Result.Shape, "Result");
            CompareSaid(root);
        }
    }

    private bool Fits(string kind, FieldSchema root) => kind switch
    {
        "empty" => root.Type is FieldType.Json or FieldType.Object,
        _ when kind.StartsWith("any", StringComparison.Ordinal) => root.Type is FieldType.Json or FieldType.String,
        _ => FactsTypes.Fits(kind, root, action),
    };

    private void CompareShape(JsonElement shape, FieldSchema unresolved, string path)
    {
        var field = Catalogue.Resolve(unresolved, action, inResult: true);
        switch (shape.ValueKind)
        {
            case JsonValueKind.String:
                findings.Count("result member");
                if (!FactsTypes.Fits(shape.GetString()!, field, action) && !(facts.OfResult("variants") is not null && field.Type == FieldType.Json))
                {
                    findings.Report(action, path, "type", $"type {shape}, not {field.Type}");
                }

                break;
            case JsonValueKind.Object when field.Type == FieldType.Object:
                CompareMembers(shape, field, path);
                break;
            case JsonValueKind.Array when field.Items is { } item:
                CompareShape(shape[0], item, path + "[]");
                break;

            // Names that nobody can know are free-form.
            case JsonValueKind.Object when field.Type == FieldType.Json && (shape.TryGetProperty("*", out _) || !shape.EnumerateObject().Any()):
                findings.Count("result member");
                break;
            default:
                findings.Report(action, path, "type", $"{shape.ValueKind}, not {field.Type}");
                break;
        }
    }

    private void CompareMembers(JsonElement shape, FieldSchema field, string path)
    {
        foreach (var member in shape.EnumerateObject())
        {
            if (field.Fields.FirstOrDefault(known => known.Name == member.Name) is { } inner)
            {
                CompareShape(member.Value, inner, $"{path}.{member.Name}");
            }
            else
            {
                findings.Report(action, $"{path}.{member.Name}", "member", "the member itself");
            }
        }

        foreach (var inner in field.Fields)
        {
            var place = $"{path}.{inner.Name}";
            CompareAliases(place, inner);
            if (!shape.TryGetProperty(inner.Name, out _))
            {
                findings.Count("result member");
                if (!_reading.More.Contains(place))
                {
                    findings.Report(action, place, "member", "the member is no fact");
                }
            }
        }
    }

    // What one sample shows holds for all that share the type.
    private void CompareAliases(string path, FieldSchema field)
    {
        if (_reading.Aliases.GetValueOrDefault(path) is { } stated)
        {
            Expect(path, "alias", stated, field.Aliases.Contains(stated) ? stated : null);
        }

        foreach (var alias in field.Aliases.Where(alias => !ResultReadings.IsAlias(field.Name, alias)))
        {
            Expect(path, "alias", null, alias);
        }
    }

    // What the facts say beside the shape: values, units and secrets of members, by name.
    private void CompareSaid(FieldSchema root)
    {
        var members = All(root, "Result").ToList();
        foreach (var said in facts.OfResult("values")?.EnumerateObject().ToList() ?? [])
        {
            var values = said.Value.ValueKind == JsonValueKind.Array ? said.Value.EnumerateArray().Select(value => value.ToString()) : said.Value.EnumerateObject().Select(value => value.Name);
            var (path, field) = members.First(member => member.Field.Name == said.Name);
            var known = (field.Items ?? field).Values.Select(value => value.Value).Concat(field.Meaning.Select(value => value.Value)).Distinct();
            Expect(path, "values", string.Join(", ", values.Order(StringComparer.Ordinal)), string.Join(", ", known.Order(StringComparer.Ordinal)));
        }

        foreach (var said in facts.OfResult("units")?.EnumerateObject().ToList() ?? [])
        {
            var (path, field) = members.First(member => member.Field.Name == said.Name);
            Expect(path, "unit", said.Value.GetString()!.Split(',')[0], field.Unit);
        }

        var names = facts.OfResult("secret")?.EnumerateArray().Select(name => name.GetString()!).ToList() ?? [];
        names.AddRange(facts.Notes.SelectMany(ResultReadings.SecretsOf));
        foreach (var (path, field) in members.Where(member => member.Field.Type == FieldType.String && (member.Field.Secret || names.Contains(member.Field.Name) || ResultReadings.SecretNames.Contains(member.Field.Name))))
        {
            findings.Expect(action, path, "secret", names.Contains(field.Name) || ResultReadings.SecretNames.Contains(field.Name), field.Secret);
        }
    }

    private IEnumerable<(string Path, FieldSchema Field)> All(FieldSchema unresolved, string path)
    {
        var field = Catalogue.Resolve(unresolved, action, inResult: true);
        return [(path, field), .. field.Fields.SelectMany(inner => All(inner, $"{path}.{inner.Name}")), .. field.Items is { } item ? All(item, $"{path}[]") : []];
    }

    private void Expect(string path, string kind, string? stated, string? found) => findings.Expect(action, path, kind, stated, found);

    [GeneratedRegex("^(?:string |text )?\"(\\w+)\"(?: on success|; sample)")]
    private static partial Regex Success();
}
