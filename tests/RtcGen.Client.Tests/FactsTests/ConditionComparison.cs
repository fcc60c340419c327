using RtcGen.Schema;

namespace RtcGen.Client.Tests.FactsTests;

/// <summary>Compares when a member is required and when it has an effect.</summary>
internal sealed class ConditionComparison
{
    private readonly ActionSchema _action;
    private readonly Findings _findings;
    private readonly RequestConditions _schema;
    private readonly SameCondition _same;
    private readonly FactsConditions _reader;
    private readonly IReadOnlyDictionary<string, MemberFacts> _facts;
    private readonly HashSet<string> _switches = [];
    private readonly HashSet<string> _told;

    public ConditionComparison(ActionSchema action, IReadOnlyDictionary<string, SchemaMember> members, IReadOnlyDictionary<string, MemberFacts> facts, Findings findings)
    {
        (_action, _findings, _facts, _schema) = (action, findings, facts, new RequestConditions(action));
        _same = new SameCondition(members.Values.DistinctBy(member => member.Plain).ToDictionary(
            member => member.Plain,
            member => member.Field with { Default = member.Field.Default ?? facts.GetValueOrDefault(member.Path)?.Text("default") }));
        _told = [.. facts.Values.Where(member => member.Has("requiredWhen")).Select(member => SchemaMember.Strip(member.Path))];
        _reader = new FactsConditions([.. members.Values.Select(member => member.Plain), .. facts.Keys.Select(SchemaMember.Strip)]);
    }

    public FactsConditions Reader => _reader;

    public SameCondition Same => _same;

    public void Compare(MemberFacts facts, SchemaMember member)
    {
        CompareSwitch(member);
        // A switch says at once what the facts say of each member.
        var switches = RequestConditions.Switches(member);
        var required = facts.Is("required") ? Condition.Always : Condition.Never;
        var found = _schema.Required(member, path => _told.Contains(path));
        var effect = EffectOfFacts(member);

        // Nobody asks whether what is ignored is there.
        if (effect is not [AnyOf { Parts.Count: 0 }] || found != Condition.Never)
        {
            Compare(facts, "required", facts.Is("required") && !facts.Has("requiredWhen"), [required], [found], switches, "requiredWhen", member);
        }

        // Where neither says anything of the member itself, it is as what holds it.
        if (facts.Has("effective") || facts.Has("effectiveWhen") || _schema.OwnEffect(member) != Condition.Always)
        {
            Compare(facts, "effect", false, effect, [_schema.Effect(member, withUnions: false), _schema.Effect(member, withUnions: true)], switches, "effectiveWhen", member);
        }
    }

    private void CompareSwitch(SchemaMember member)
    {
        if (member.Field.Switch is { } name && _switches.Add(member.Plain))
        {
            // It is one when some member inside depends on it.
            var path = SchemaMember.Join(member.Plain, name);
            var isFact = _facts.Values.Any(facts => facts.Path.StartsWith($"{member.Path}.", StringComparison.Ordinal)
                && $"{facts.Text("requiredWhen")} {facts.Text("effectiveWhen")}".Contains(name, StringComparison.Ordinal));
            _findings.Expect(_action, path, "switch", isFact, true);
        }
    }

    // What holds for an object holds for all in it.
    private List<Condition> EffectOfFacts(SchemaMember member)
    {
        List<Condition> all = [Condition.Always];
        foreach (var one in member.Chain)
        {
            if (_facts.GetValueOrDefault(one.Path) is not { } facts)
            {
                continue;
            }

            if (facts.Text("effective") == "false")
            {
                return [Condition.Never];
            }

            if (facts.Text("effectiveWhen") is { } text)
            {
                all = [.. from condition in all from other in Read(text, facts, one) select condition.And(other)];
            }
        }

        return all;
    }

    private void Compare(MemberFacts facts, string kind, bool isPlain, List<Condition> stated, Condition[] ways, Condition switches, string key, SchemaMember member)
    {
        if (key == "requiredWhen" && !isPlain && facts.Text(key) is { } text)
        {
            kind = "required when";
            stated = Read(text, facts, member);
        }

        var found = ways[0].And(switches);
        if (kind == "required" && found != Condition.Always && found != Condition.Never)
        {
            kind = "required when";
        }

        if (stated is [{ } only] && (only == Condition.Never || only == Condition.Always) && only == found)
        {
            if (only == Condition.Always == (key == "requiredWhen"))
            {
                _findings.Count(kind);
            }

            return;
        }

        _findings.Count(kind);
        if (!stated.Exists(condition => ways.Any(way => _same.Holds(condition.And(switches), way.And(switches)))))
        {
            _findings.Report(_action, facts.Path, kind, $"{kind} {string.Join(" / ", stated)}, not {found}");
        }
    }

    // Words are listed with what a schema says in their place, which may be one of several.
    private List<Condition> Read(string text, MemberFacts facts, SchemaMember member)
    {
        if (ConditionReadings.Of(text, facts.Name) is { } readings)
        {
            // Names differ from version to version.
            var conditions = readings.Select(reading => Reading(reading, member)).OfType<Condition>().ToList();
            return conditions.Count > 0 ? conditions : throw new InvalidOperationException($"{_action} {facts.Path}: {string.Join(" / ", readings)}");
        }

        if (_reader.Read(text, member.Around) is { } condition)
        {
            return [condition];
        }

        _findings.Report(_action, facts.Path, "condition", $"cannot be read: {text}");
        return [Condition.Always];
    }

    private Condition? Reading(string reading, SchemaMember member) => reading switch
    {
        ConditionReadings.Never => Condition.Never,
        ConditionReadings.Always => Condition.Always,
        _ => _reader.Read(reading, member.Around),
    };
}
