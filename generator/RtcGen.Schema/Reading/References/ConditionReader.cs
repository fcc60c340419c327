namespace RtcGen.Schema.Reading;

// Reads "Mode == 2 and Size is set", and judges each comparison by the member it looks at.
internal sealed class ConditionReader
{
    public const string Form = "a condition such as \"Mode == 2\", \"Mode in [1, 2]\", \"Flags contains x\" or \"Size is set\"";
    public const int MaximumLength = 1000;

    private readonly DiagnosticBag _diagnostics;
    private readonly KeyPath _path;
    private readonly Scope _scope;
    private readonly ConditionTokens _tokens;
    private readonly PathResolver _resolver;

    private ConditionReader(DiagnosticBag diagnostics, LocatedText text, KeyPath path, Scope scope)
    {
        _diagnostics = diagnostics;
        _path = path;
        _scope = scope;
        _tokens = new(text, diagnostics.Source);
        _resolver = new(diagnostics, path);
    }

    public static ConditionSchema? Read(DiagnosticBag diagnostics, LocatedText text, KeyPath path, Scope scope)
    {
        if (text.Text.Length > MaximumLength)
        {
            diagnostics.Add(DiagnosticRules.Refused, text.Range, $"'{path}' is longer than {Messages.Number(MaximumLength)} characters.");
            return null;
        }

        var reader = new ConditionReader(diagnostics, text, path, scope);
        var terms = new List<ConditionTerm>();
        do
        {
            if (!reader.ReadTerm(terms))
            {
                diagnostics.Add(
                    DiagnosticRules.MalformedCondition,
                    reader._tokens.Current.Range,
                    $"'{path}' must be {Form}, several joined by 'and', but cannot be read from {reader._tokens.Found} on.");
                return null;
            }
        }
        while (reader._tokens.Take("and"));

        if (!reader._tokens.IsAtEnd)
        {
            diagnostics.Add(
                DiagnosticRules.MalformedCondition,
                reader._tokens.Current.Range,
                $"'{path}' must end, or go on with 'and', at {reader._tokens.Found}.");
            return null;
        }

        return new(text.Text.Trim(), new(terms));
    }

    // False when the text cannot be read; what it says may be wrong even so.
    private bool ReadTerm(List<ConditionTerm> terms)
    {
        if (!_tokens.IsWord || !Identifiers.IsPath(_tokens.Current.Text))
        {
            return false;
        }

        var path = _tokens.TakeAny();
        var values = new List<LocatedText>();
        if (ReadTest(values) is not { } test)
        {
            return false;
        }

        if (_resolver.Resolve(path, _scope, intoShared: true) is { } target)
        {
            Judge(target, test, values);
            terms.Add(new(target.Path, test, new(values.Select(value => value.Text))));
        }

        return true;
    }

    private ConditionTest? ReadTest(List<LocatedText> values)
    {
        if (_tokens.Take("=="))
        {
            return ReadValue(values) ? ConditionTest.Equal : null;
        }

        if (_tokens.Take("!="))
        {
            return ReadValue(values) ? ConditionTest.NotEqual : null;
        }

        if (_tokens.Take("contains"))
        {
            return ReadValue(values) ? ConditionTest.Contains : null;
        }

        if (_tokens.Take("in"))
        {
            return ReadList(values) ? ConditionTest.In : null;
        }

        if (!_tokens.Take("is"))
        {
            return null;
        }

        return _tokens.Take("set") ? ConditionTest.Set : _tokens.Take("absent") ? ConditionTest.Absent : null;
    }

    private bool ReadList(List<LocatedText> values)
    {
        if (!_tokens.Take("["))
        {
            return false;
        }

        do
        {
            if (!ReadValue(values))
            {
                return false;
            }
        }
        while (_tokens.Take(","));

        return _tokens.Take("]");
    }

    private bool ReadValue(List<LocatedText> values)
    {
        if (!_tokens.IsWord)
        {
            return false;
        }

        values.Add(_tokens.TakeAny());
        return true;
    }

    private void Judge(PathTarget target, ConditionTest test, List<LocatedText> values)
    {
        var member = target.Member;
        if (member.Type is null || test is ConditionTest.Set or ConditionTest.Absent)
        {
            return;
        }

        var compared = test == ConditionTest.Contains ? member.Items : member;
        if (compared is { IsScalar: true })
        {
            foreach (var value in values)
            {
                JudgeValue(target.Path.Text, compared, value);
            }
        }
        else if (test != ConditionTest.Contains || member.Type != FieldType.Array || compared is { Type: not null })
        {
            var problem = test == ConditionTest.Contains ? "is not a list of single values, as 'contains' needs"
                : member.Type == FieldType.DateTime ? "is a time, which no condition compares; ask whether it 'is set'"
                : "has no single value to compare; ask whether it 'is set'";
            _diagnostics.Add(DiagnosticRules.Contradiction, _tokens.Whole.Range, $"'{_path}': {Messages.Quote(target.Path.Text)} {problem}.");
        }
    }

    private void JudgeValue(string member, MemberOutline compared, LocatedText value)
    {
        var fits = JsonLiterals.Fits(value.Text, compared.Type!.Value);
        if (_diagnostics.IsFull || (fits && (compared.Values.Count == 0 || compared.Values.Contains(value.Text))))
        {
            return;
        }

        var suggestion = compared.Values.Count == 0 ? default : Suggestion.For(value.Text, compared.Values);
        var problem = fits ? $"whose 'values' are {Messages.Some(compared.Values)}{suggestion}" : $"which must be {JsonLiterals.Expectation(compared.Type.Value)}.";
        _diagnostics.Add(
            DiagnosticRules.Contradiction,
            value.Range,
            $"'{_path}' compares with {Messages.Quote(value.Text)} the member {Messages.Quote(member)}, {problem}",
            suggestion.Replacement);
    }
}
