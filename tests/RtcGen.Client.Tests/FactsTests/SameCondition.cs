using System.Globalization;
using RtcGen.Schema;

namespace RtcGen.Client.Tests.FactsTests;

/// <summary>
/// Whether two conditions hold for the same requests, however they are written: each is asked about every state that the
/// members they look at can be in.
/// </summary>
/// <param name="members">The members of the request by their path.</param>
internal sealed class SameCondition(IReadOnlyDictionary<string, FieldSchema> members)
{
    private const int MostStates = 200_000;
    private const string Absent = "\0absent";
    private const string Other = "\0other";

    public bool Holds(Condition one, Condition two)
    {
        var looks = one.Looks().Concat(two.Looks()).Distinct().ToList();
        var variables = looks.Where(look => look.Look != Look.HasItem).Select(look => look.Path).Distinct().ToList();
        var states = variables.ConvertAll(path => States(path, looks));
        var items = looks.Where(look => look.Look == Look.HasItem).ToList();
        variables.AddRange(items.Select(item => item.ToString()));
        states.AddRange(items.Select(_ => (List<string>)[Absent, Other]));
        if (states.Aggregate(1L, (product, list) => product * list.Count) > MostStates)
        {
            throw new InvalidOperationException($"Too many states: {one}; {two}");
        }

        return All(variables, states, 0, [], state => one.Holds(look => Answer(look, state)) == two.Holds(look => Answer(look, state)));
    }

    private static bool All(List<string> variables, List<List<string>> states, int at, Dictionary<string, string> state, Func<Dictionary<string, string>, bool> holds)
    {
        if (at == variables.Count)
        {
            return holds(state);
        }

        foreach (var value in states[at])
        {
            state[variables[at]] = value;
            if (!All(variables, states, at + 1, state, holds))
            {
                return false;
            }
        }

        return true;
    }

    // What is absent counts as its default.
    private bool Answer(LookAt look, Dictionary<string, string> state) => look.Look switch
    {
        Look.HasItem => state[look.ToString()] != Absent,
        Look.IsSet => state[look.Path] != Absent,
        _ => (state[look.Path] == Absent ? members.GetValueOrDefault(look.Path)?.Default : state[look.Path]) == look.Value,
    };

    private List<string> States(string path, List<LookAt> looks)
    {
        var field = members.GetValueOrDefault(path);
        List<string> states = field?.Required == true ? [] : [Absent];
        var asked = looks.Where(look => look.Path == path && look.Look == Look.HasValue).Select(look => look.Value);
        if (field is null || !IsClosed(field))
        {
            states.AddRange(asked.Append(Other));
        }
        else
        {
            states.AddRange(Known(field));
        }

        return [.. states.Distinct()];
    }

    private static bool IsClosed(FieldSchema field) => field.Type == FieldType.Boolean || field.Values.Count > 0
        || field is { Type: FieldType.Int32, Range: { Minimum: { } low, Maximum: { } high } } && high - low < 20;

    private static IEnumerable<string> Known(FieldSchema field) =>
        field.Type == FieldType.Boolean ? ["true", "false"]
        : field.Values.Count > 0 ? field.Values.Select(value => value.Value)
        : Enumerable.Range((int)field.Range!.Minimum!, (int)(field.Range.Maximum! - field.Range.Minimum! + 1)).Select(value => value.ToString(CultureInfo.InvariantCulture));
}
