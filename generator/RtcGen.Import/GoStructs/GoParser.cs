namespace RtcGen.Import;

/// <summary>Reads the declarations of types in a Go file; functions, variables and constants are passed over.</summary>
internal sealed class GoParser
{
    // A struct within a struct within a struct: more is no description of an API.
    private const int MaxLevels = 32;

    private readonly IReadOnlyList<GoToken> _tokens;
    private readonly GoFile _file;
    private int _at;

    private GoParser(IReadOnlyList<GoToken> tokens, GoFile file)
    {
        _tokens = tokens;
        _file = file;
    }

    private GoToken Current => At(_at);

    /// <summary>Adds what a file declares.</summary>
    /// <exception cref="ImportException">A declaration cannot be read.</exception>
    public static void Read(IReadOnlyList<GoToken> tokens, GoFile file)
    {
        var parser = new GoParser(tokens, file);
        while (parser._at < tokens.Count)
        {
            parser.Declaration();
        }
    }

    private void Declaration()
    {
        if (!Current.Is("type") || Current.Kind != GoTokenKind.Name)
        {
            Skip();
            return;
        }

        _at++;
        if (!Current.Is("("))
        {
            Type();
            return;
        }

        _at++;
        for (SkipSpace(); !Current.Is(")"); SkipSpace())
        {
            Type();
        }

        _at++;
    }

    private void Type()
    {
        var name = Name("the name of a type");
        // An array has a number or nothing in its brackets, or one constant; type parameters have a name and a constraint.
        if (Current.Is("[") && At(_at + 1).Kind == GoTokenKind.Name && !At(_at + 2).Is("]"))
        {
            throw new ImportException(Current.Line, $"The type {name.Text} has type parameters, which no API description needs.");
        }

        if (Current.Is("="))
        {
            _at++;
        }

        var type = ReadType(level: 0);
        if (type is GoType.Inline body)
        {
            _file.Structs[name.Text] = new(name.Text, body.Fields, name.Line);
        }
        else
        {
            _file.Aliases[name.Text] = type;
        }
    }

    private GoType ReadType(int level)
    {
        var token = Current;
        if (level > MaxLevels)
        {
            throw new ImportException(token.Line, $"Types are nested more than {MaxLevels} levels deep.");
        }

        if (token.Is("*"))
        {
            _at++;
            return ReadType(level + 1);
        }

        if (token.Is("["))
        {
            while (!Current.Is("]"))
            {
                Take("]");
            }

            _at++;
            return new GoType.List(ReadType(level + 1));
        }

        if (token.Kind != GoTokenKind.Name)
        {
            throw new ImportException(token.Line, $"A type is expected, not '{token.Text.Trim()}'.");
        }

        _at++;
        switch (token.Text)
        {
            case "map":
                Expect("[");
                var key = ReadType(level + 1);
                Expect("]");
                return new GoType.Map(key, ReadType(level + 1));
            case "struct":
                return new GoType.Inline(Fields(level + 1));
            case "interface":
                Balanced();
                return new GoType.Named("interface");
            case "func" or "chan":
                SkipLine();
                return new GoType.Other(token.Text);
            default:
                return new GoType.Named(Qualified(token.Text));
        }
    }

    private string Qualified(string name)
    {
        if (!Current.Is("."))
        {
            return name;
        }

        _at++;
        return $"{name}.{Name("a type of the package").Text}";
    }

    private List<GoField> Fields(int level)
    {
        Expect("{");
        var fields = new List<GoField>();
        var comment = new List<string>();
        while (!Current.Is("}"))
        {
            var token = Current;
            switch (token.Kind)
            {
                case GoTokenKind.LineEnd:
                    Take("}");
                    break;
                case GoTokenKind.Comment:
                    comment.Add(token.Text);
                    _at++;
                    break;
                default:
                    fields.AddRange(Field(level, string.Join('\n', comment)));
                    comment.Clear();
                    break;
            }
        }

        _at++;
        return fields;
    }

    private IEnumerable<GoField> Field(int level, string comment)
    {
        var line = Current.Line;
        var names = new List<string>();
        var isEmbedded = Current.Is("*") || EndsField(At(_at + 1)) || At(_at + 1).Is(".");
        if (!isEmbedded)
        {
            names.Add(Name("a field").Text);
            while (Current.Is(","))
            {
                _at++;
                names.Add(Name("a field").Text);
            }
        }

        var type = ReadType(level);
        var tag = GoTag.None;
        if (Current.Kind == GoTokenKind.Text)
        {
            tag = GoTag.Read(Current.Text);
            _at++;
        }

        if (Current.Kind == GoTokenKind.Comment)
        {
            comment = comment.Length == 0 ? Current.Text : $"{comment}\n{Current.Text}";
            _at++;
        }

        if (isEmbedded)
        {
            names.Add(type is GoType.Named named ? named.Name : string.Empty);
        }

        return names.Select(name => new GoField(name, type, tag, comment, isEmbedded, line));
    }

    // A single name on a line, with nothing but a tag or a comment behind it, is an embedded type.
    private static bool EndsField(GoToken token) => token.Kind is GoTokenKind.LineEnd or GoTokenKind.Text or GoTokenKind.Comment || token.Is("}");

    private GoToken Name(string what)
    {
        SkipSpace();
        var token = Current;
        if (token.Kind != GoTokenKind.Name)
        {
            throw new ImportException(token.Line, $"The name of {what} is expected, not '{token.Text.Trim()}'.");
        }

        _at++;
        return token;
    }

    private void Expect(string text)
    {
        if (!Current.Is(text))
        {
            throw new ImportException(Current.Line, $"'{text}' is expected, not '{Current.Text.Trim()}'.");
        }

        _at++;
    }

    // Goes on to what must come before the file ends.
    private void Take(string until)
    {
        if (_at >= _tokens.Count)
        {
            throw new ImportException(Current.Line, $"The file ends before '{until}'.");
        }

        _at++;
    }

    private void SkipSpace()
    {
        while (_at < _tokens.Count && Current.Kind is GoTokenKind.LineEnd or GoTokenKind.Comment)
        {
            _at++;
        }

        if (_at >= _tokens.Count)
        {
            throw new ImportException(Current.Line, "The file ends within a declaration.");
        }
    }

    private void SkipLine()
    {
        while (_at < _tokens.Count && Current.Kind != GoTokenKind.LineEnd)
        {
            Skip();
        }
    }

    // Past the end of the file, lines end.
    private GoToken At(int index) => index < _tokens.Count ? _tokens[index] : new(GoTokenKind.LineEnd, string.Empty, _tokens.Count == 0 ? 1 : _tokens[^1].Line);

    // A token, or all that stands between a pair of brackets: a type declared within a function is none of the package's.
    private void Skip()
    {
        if (Current.Is("{") || Current.Is("("))
        {
            Balanced();
        }
        else
        {
            _at++;
        }
    }

    private void Balanced()
    {
        var depth = 0;
        var line = Current.Line;
        do
        {
            if (_at >= _tokens.Count)
            {
                throw new ImportException(line, "The bracket that opens here is not closed.");
            }

            depth += Current.Is("{") || Current.Is("(") || Current.Is("[") ? 1 : Current.Is("}") || Current.Is(")") || Current.Is("]") ? -1 : 0;
            _at++;
        }
        while (depth > 0);
    }
}
