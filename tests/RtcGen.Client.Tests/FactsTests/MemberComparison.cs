using RtcGen.Schema;

namespace RtcGen.Client.Tests.FactsTests;

/// <summary>Compares what a member is: its type, its values, and what depends on nothing else.</summary>
/// <param name="action">The schema.</param>
/// <param name="findings">Where differences go.</param>
internal sealed class MemberComparison(ActionSchema action, Findings findings)
{
    public void Compare(MemberFacts facts, SchemaMember member, bool isUndocumented)
    {
        var field = member.Field;
        findings.Count("type");
        if (!FactsTypes.Fits(facts.Type, field, action))
        {
            findings.Report(action, facts.Path, "type", $"type {facts.Type}, not {field.Type}");
        }

        if (facts.IsList && field.Items is { } unresolved)
        {
            findings.Count("item type");
            var item = Catalogue.Resolve(unresolved, action, inResult: false);
            if (!FactsTypes.Fits(facts.ItemType, item, action))
            {
                findings.Report(action, facts.Path, "item type", $"items of type {facts.ItemType}, not {item.Type}");
            }
        }

        Expect(facts, "unit", field.Type == FieldType.Json ? null : facts.Text("unit")?.Split(',')[0], field.Unit);
        Expect(facts, "secret", facts.Is("secret"), field.Secret || field.Items?.Secret == true);
        var isOwn = action.Undocumented || member.Chain.Any(one => one.Field.Undocumented);
        Expect(facts, "undocumented", isUndocumented || facts.IsUndocumented || (facts.IsOfProgram && isOwn), isOwn);
        if (isUndocumented || facts.IsUndocumented || isOwn)
        {
            return;
        }

        Expect(facts, "deprecated", facts.Is("deprecated"), field.Deprecated is not null);
        Expect(facts, "replaced by", facts.Text("replacedBy"), field.ReplacedBy);
        Expect(facts, "style", facts.Text("style"), field.Repeated ? "repeated key" : null);
        Expect(facts, "multiple", facts.Text("multipleOf"), MemberFacts.Plain(field.MultipleOf));
        Expect(facts, "also", facts.Text("allow"), field.Also.Count > 0 ? string.Join(", ", field.Also) : null);
        CompareDefault(facts, field);
        CompareFormat(facts, field, member.Around);
        if (field.NullClears)
        {
            findings.Count("null clears");
            if (!Says(facts, "null"))
            {
                findings.Report(action, facts.Path, "null clears", "null clears is no fact");
            }
        }
    }

    public static bool Says(MemberFacts facts, string word) =>
        $"{facts.Text("note")} {facts.Text("docConflict")}".Contains(word, StringComparison.OrdinalIgnoreCase);

    // A default that is no constant is said in words: there must be some. A required member needs none.
    private void CompareDefault(MemberFacts facts, FieldSchema field)
    {
        var stated = facts.Text("default");
        var found = field.DefaultItems is { } items ? string.Join(", ", items.Select(MemberFacts.Plain)) : field.Type is FieldType.String ? field.Default : MemberFacts.Plain(field.Default);
        Expect(facts, "default", facts.Is("required") && found is null ? null : stated, found ?? (stated?.Contains(' ', StringComparison.Ordinal) == true && field.DefaultNote is not null ? stated : null));
    }

    private void CompareFormat(MemberFacts facts, FieldSchema field, string around)
    {
        var (text, pattern) = (field.Items ?? field, facts.Text("pattern") ?? facts.Text("itemPattern"));
        var known = text.Pattern ?? Catalogue.Service.Formats.FirstOrDefault(format => format.Name == text.Format)?.Pattern;
        var found = FactsFormats.Of(text, around);
        if (facts.Text("format") is { } format && FactsFormats.Fits(format, found, known))
        {
            findings.Count("format");
        }
        else
        {
            // A pattern of the facts may have a name in the schema.
            Expect(facts, "format", facts.Text("format"), pattern is not null && text.Format is not null ? null : found);
        }

        // A format of the facts is a pattern in some schemas.
        if (pattern is not null || !facts.Has("format"))
        {
            Expect(facts, "pattern", pattern is null ? null : PatternLanguage.Normal(pattern), known is null || (pattern is null && found is not null) ? null : PatternLanguage.Normal(known));
        }
    }

    private void Expect(MemberFacts facts, string kind, string? stated, string? found) => findings.Expect(action, facts.Path, kind, stated, found);

    private void Expect(MemberFacts facts, string kind, bool stated, bool found) => findings.Expect(action, facts.Path, kind, stated, found);
}
