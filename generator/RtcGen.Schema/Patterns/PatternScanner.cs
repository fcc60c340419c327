namespace RtcGen.Schema;

// Reads a pattern as .NET's parser does, as far as linear matching, size and comments are concerned.
internal sealed class PatternScanner
{
    private readonly string _pattern;
    private readonly Stack<Group> _groups = new();
    private readonly CaptureNumbers _captures = new();
    private readonly List<int> _references = [];
    private int _position;
    private bool _skipsBlanks;
    private bool _onlyNamedCapture;

    // The parenthesis after (? belongs to the condition and captures nothing.
    private bool _opensCondition;

    // The size of what came before the last unit, and of that unit: a quantifier multiplies only it.
    private long _before;
    private long _last;
    private bool _lastIsGroup;
    private int _variableCounts;
    private bool _branches;

    private PatternScanner(string pattern) => _pattern = pattern;

    public string? Obstacle { get; private set; }

    public bool EndsInComment { get; private set; }

    public int Size => (int)Math.Min(Math.Max(1, _before + _last), int.MaxValue);

    // Characters in a row, at most one of them repeated a number of times that varies: whatever engine matches it, that takes linear time.
    public bool IsPlain => Obstacle is null && _variableCounts <= 1 && !_branches;

    private bool IsAtEnd => _position >= _pattern.Length;

    public static PatternScanner Scan(string pattern)
    {
        var scanner = new PatternScanner(pattern);
        while (!scanner.IsAtEnd)
        {
            scanner.Step();
        }

        // What is no reference to a group is the octal code of a character.
        if (scanner._references.FirstOrDefault(scanner._captures.Resolve().Contains) is var reference and > 0)
        {
            scanner.Obstruct(FormattableString.Invariant($"the backreference \\{reference}"));
        }

        return scanner;
    }

    private char Peek(int ahead = 0) => _position + ahead < _pattern.Length ? _pattern[_position + ahead] : '\0';

    private void Step()
    {
        var c = _pattern[_position++];
        switch (c)
        {
            case '\\':
                Escape();
                break;
            case '[':
                CharacterSet.Skip(_pattern, ref _position);
                AddUnit(1);
                break;
            case '(' when Peek() == '?' && Peek(1) == '#':
                SkipTo(')');
                break;
            case '(':
                OpenGroup();
                break;
            case ')':
                CloseGroup();
                break;
            case '|':
                _branches = true;
                AddUnit(0);
                break;
            case '#' when _skipsBlanks:
                EndsInComment = !SkipTo('\n');
                break;
            case '*' or '+' or '?':
                Repeat(1, isVariable: true);
                break;
            case '{' when QuantifierBraces.TryRead(_pattern, ref _position, out var most, out var isVariable):
                Repeat(most, isVariable);
                break;
            default:
                if (!_skipsBlanks || !IsBlank(c))
                {
                    AddUnit(1);
                }

                break;
        }
    }

    private void Escape()
    {
        var start = _position - 1;
        var kind = EscapeSequence.Skip(_pattern, ref _position, out var reference);
        AddUnit(1);
        switch (kind)
        {
            case EscapeKind.Reference:
                Obstruct("the backreference " + _pattern.Substring(start, _position - start));
                break;
            case EscapeKind.NumberedReference:
                _references.Add(reference);
                break;
            case EscapeKind.PreviousMatch:
                Obstruct("\\G");
                break;
        }
    }

    private void OpenGroup()
    {
        var outer = new Group(_before + _last, _skipsBlanks, _onlyNamedCapture);
        var opensCondition = _opensCondition;
        _opensCondition = false;
        if (Peek() != '?')
        {
            if (!opensCondition && !_onlyNamedCapture)
            {
                _captures.AddUnnamed();
            }
        }
        else if (!OpenSpecialGroup())
        {
            return;
        }

        _groups.Push(outer);
        _before = 0;
        _last = 0;
    }

    // False for options that hold for the rest of the group they stand in.
    private bool OpenSpecialGroup()
    {
        _position++;
        var c = Peek();
        _position += IsAtEnd ? 0 : 1;
        switch (c)
        {
            case ':':
                return true;
            case '=' or '!':
                Obstruct("the lookahead (?" + c);
                return true;
            case '>':
                Obstruct("the atomic group (?>");
                return true;
            case '(':
                Obstruct("the condition (?(");
                _opensCondition = true;
                _position--;
                return true;
            case '<' when Peek() is '=' or '!':
                Obstruct("the lookbehind (?<" + Peek());
                _position++;
                return true;
            case '<' or '\'':
                OpenNamedGroup(c == '<' ? '>' : '\'');
                return true;
            default:
                _position--;
                return !SetOptions();
        }
    }

    private void OpenNamedGroup(char close)
    {
        var start = _position;
        var end = _pattern.IndexOf(close, start);
        if (end < 0)
        {
            return;
        }

        _position = end + 1;
        var name = _pattern.Substring(start, end - start);
        if (name.Contains('-'))
        {
            Obstruct("the balancing group " + _pattern.Substring(start - "(?<".Length, "(?<".Length + end + 1 - start));
            name = name.Substring(0, name.IndexOf('-'));
        }

        _captures.AddNamed(name);
    }

    // Reads imnsx-imnsx and what ends them; true when they hold for what follows rather than for a group of their own.
    private bool SetOptions()
    {
        var isOn = true;
        while (!IsAtEnd && Peek() is not (')' or ':'))
        {
            switch (_pattern[_position++])
            {
                case '-':
                    isOn = false;
                    break;
                case '+':
                    isOn = true;
                    break;
                case 'x' or 'X':
                    _skipsBlanks = isOn;
                    break;
                case 'n' or 'N':
                    _onlyNamedCapture = isOn;
                    break;
            }
        }

        return IsAtEnd || _pattern[_position++] == ')';
    }

    private void CloseGroup()
    {
        var inner = Math.Max(1, _before + _last);
        if (_groups.Count == 0)
        {
            return;
        }

        var outer = _groups.Pop();
        (_before, _skipsBlanks, _onlyNamedCapture) = (outer.Before, outer.SkipsBlanks, outer.OnlyNamedCapture);
        _last = inner;
        _lastIsGroup = true;
    }

    private void Repeat(long most, bool isVariable)
    {
        // Large enough to be refused, and far from an overflow.
        _last = Math.Min(_last * Math.Max(1, most), int.MaxValue);
        _branches |= _lastIsGroup;
        _variableCounts += isVariable ? 1 : 0;
        SkipBlanks();
        _position += Peek() == '?' ? 1 : 0;
    }

    private void SkipBlanks()
    {
        while (!IsAtEnd && _skipsBlanks && (IsBlank(Peek()) || Peek() == '#'))
        {
            EndsInComment = _pattern[_position++] == '#' && !SkipTo('\n');
        }
    }

    private void AddUnit(int size)
    {
        _before = Math.Min(_before + _last, int.MaxValue);
        _last = size;
        _lastIsGroup = false;
    }

    // The first obstacle is the one to name.
    private void Obstruct(string obstacle) => Obstacle ??= obstacle;

    private bool SkipTo(char end)
    {
        var found = _pattern.IndexOf(end, _position);
        _position = found < 0 ? _pattern.Length : found + 1;
        return found >= 0;
    }

    private static bool IsBlank(char c) => c is ' ' or (>= '\t' and <= '\r');

    private readonly record struct Group(long Before, bool SkipsBlanks, bool OnlyNamedCapture);
}
