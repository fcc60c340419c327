namespace RtcGen.Schema.Reading;

// One mapping of the file under the keys known for its place. Asking it for a value reports what is wrong with it.
internal sealed partial class MappingReader
{
    private static readonly Vocabulary Booleans = new() { ["true"] = 1, ["false"] = 0 };

    private readonly YamlMapping _mapping;
    private readonly TextRange _at;
    private readonly List<YamlEntry> _entries;
    private HashSet<YamlEntry>? _hanging;
    private HashSet<string>? _meant;

    public MappingReader(ReadContext context, YamlMapping mapping, TextRange at, KeyPath path, IReadOnlyList<string> keys)
    {
        Context = context;
        Path = path;
        _mapping = mapping;
        _at = at;
        _entries = AllKnown(mapping, keys) ? mapping.Entries : [.. mapping.Entries.Where(entry => IsKnown(entry, keys))];
        if (_entries.Count < mapping.Entries.Count)
        {
            ReportUnknown(keys);
        }
    }

    public ReadContext Context { get; }

    public KeyPath Path { get; }

    public List<YamlEntry> Entries => _entries;

    // Whether a key that is not known here was most likely to be this one; then it is not missing too.
    public bool IsMeant(string key) => _meant?.Contains(key) == true;

    // There are no more entries than keys of the language for the place, so that a table would cost more than it saves.
    public YamlEntry? Find(string key)
    {
        foreach (var entry in _entries)
        {
            if (entry.Name == key)
            {
                return entry;
            }
        }

        return null;
    }

    public bool Has(string key) => Find(key) is not null;

    // Where the value of a key stands; nowhere when the key is absent.
    public SchemaSpan Span(string key) => Find(key) is { } entry ? Context.Diagnostics.Source.Place(entry.ValueRange) : default;

    public void Report(string id, TextRange range, string message, SchemaReplacement? replacement = null) => Context.Diagnostics.Add(id, range, message, replacement);

    // The string of a key; null when it is absent or not a string.
    public string? Text(string key, string expected, bool isRequired = false)
    {
        switch (Entry(key, expected, isRequired)?.Value)
        {
            case YamlScalar { IsAbsent: false } scalar:
                return Line(scalar, Path.Append(key));
            case null:
                return null;
            default:
                ReportKind(key, expected);
                return null;
        }
    }

    // The text of a value that is no text for people: the line break that a block leaves at its end is no part of it.
    public string Line(YamlScalar scalar, KeyPath path)
    {
        if (!scalar.EndsWithBreak)
        {
            return scalar.Text;
        }

        Report(DiagnosticRules.WrongType, scalar.Range, $"'{path}' ends with a line break; write '|-' or '>-' instead of '|' or '>', or put it in quotes on one line.");
        return scalar.Text.TrimEnd('\n');
    }

    public string? Name(string key, Func<string, bool> rule, string expected, bool isRequired = false)
    {
        var text = Text(key, expected, isRequired);
        if (text is null || rule(text))
        {
            return text;
        }

        Report(DiagnosticRules.MalformedName, Find(key)!.ValueRange, $"'{Path.Append(key)}' must be {expected}, but found {Messages.Quote(text)}.");
        return null;
    }

    public int? Number(string key, int minimum, int maximum, string expected)
    {
        if (Text(key, expected) is not { } text)
        {
            return null;
        }

        if (JsonLiterals.TryWhole(text) is { } value && value >= minimum && value <= maximum)
        {
            return (int)value;
        }

        ReportNumber(key, expected, text, FieldType.Int32);
        return null;
    }

    public bool Flag(string key) => Choice(key, Booleans) == 1;

    // The strings of a list, each with its place; a single string counts as a list of one where that is allowed.
    public List<LocatedText> Texts(string key, string expected, bool isRequired = false, bool mayBeText = false, bool mayBeEmpty = false)
    {
        var texts = new List<LocatedText>();
        switch (Entry(key, expected, isRequired)?.Value)
        {
            case YamlScalar { IsAbsent: false } scalar when mayBeText:
                texts.Add(new(Line(scalar, Path.Append(key)), scalar.Range));
                break;
            case YamlSequence list when mayBeEmpty || list.Items.Count > 0:
                AddTexts(texts, key, expected, list);
                break;
            case null:
                break;
            default:
                ReportKind(key, expected);
                break;
        }

        return texts;
    }

    // The value that the word of a key stands for; null when it is absent or none of them.
    public int? Choice(string key, Vocabulary choices, bool isRequired = false)
    {
        if (Find(key) is null && !isRequired)
        {
            return null;
        }

        if (Find(key)?.Value is YamlScalar { IsAbsent: false } scalar && choices.Find(scalar.Text) is { } choice)
        {
            return choice;
        }

        // Only now is a message needed.
        var expected = Messages.List(choices.Words);
        if (Text(key, choices.Words.Count == 1 ? expected : "one of " + expected, isRequired) is not { } text)
        {
            return null;
        }

        if (choices.Find(text) is { } meant)
        {
            return meant;
        }

        var suggestion = Suggestion.For(text, choices.Words);
        Report(
            DiagnosticRules.UnknownValue,
            Find(key)!.ValueRange,
            $"'{Path.Append(key)}' must be one of {expected}, but found {Messages.Quote(text)}{suggestion}",
            suggestion.Replacement);
        return null;
    }

    // A mapping with at least one entry.
    public YamlMapping? Mapping(string key, string expected, bool isRequired = false, bool mayBeEmpty = false)
    {
        switch (Entry(key, expected, isRequired)?.Value)
        {
            case YamlMapping mapping when mayBeEmpty || mapping.Entries.Count > 0 || mapping.IsIncomplete:
                return mapping;
            case YamlMapping:
                Report(DiagnosticRules.WrongType, Find(key)!.Key.Range, $"'{Path.Append(key)}' must be {expected}, but it is empty.");
                return null;
            case null:
                return null;
            default:
                ReportKind(key, expected);
                return null;
        }
    }

    public MappingReader? Child(string key, IReadOnlyList<string> keys, bool isRequired = false)
    {
        if (Find(key) is { Value: YamlMapping mapping } entry)
        {
            return new(Context, mapping, entry.Key.Range, Path.Append(key), keys);
        }

        // Only now is a message needed, if any.
        Mapping(key, "a mapping with the keys " + Messages.List(keys), isRequired);
        return null;
    }

    // The entries of a mapping whose keys are names of the author's, each as a reader of its own.
    public IEnumerable<(YamlEntry Entry, MappingReader Section)> Children(string key, YamlMapping mapping, IReadOnlyList<string> keys)
    {
        var parent = Path.Append(key);
        foreach (var entry in mapping.Entries)
        {
            Context.Diagnostics.CancellationToken.ThrowIfCancellationRequested();
            var path = parent.Append(entry.Name);
            if (entry.Value is YamlMapping value)
            {
                yield return (entry, new(Context, value, entry.Key.Range, path, keys));
            }
            else if (entry.Value is not YamlError)
            {
                Report(
                    DiagnosticRules.WrongType,
                    entry.ValueRange,
                    $"'{path}' must be a mapping with the keys {Messages.List(keys)}, but {entry.Value.Found}.");
            }
        }
    }

    public LocalizedText? Localized(string key, bool isRequired = false)
    {
        if (Entry(key, LocalizedTexts.Expected, isRequired) is not { } entry)
        {
            return null;
        }

        return LocalizedTexts.Decode(Context, entry, Path.Append(key));
    }

    public ConditionSchema? Condition(string key, Scope scope) =>
        Text(key, ConditionReader.Form) is not { } text
            ? null
            : ConditionReader.Read(Context.Diagnostics, new(text, Find(key)!.ValueRange), Path.Append(key), scope);

    private void AddTexts(List<LocatedText> texts, string key, string expected, YamlSequence list)
    {
        foreach (var item in list.Items)
        {
            Context.Diagnostics.CancellationToken.ThrowIfCancellationRequested();
            if (item is YamlScalar { IsAbsent: false } scalar)
            {
                texts.Add(new(Line(scalar, Path.Append(key)), scalar.Range));
            }
            else if (item is not YamlError)
            {
                var range = item.Range.IsEmpty ? Find(key)!.Key.Range : item.Range;
                Report(DiagnosticRules.WrongType, range, $"'{Path.Append(key)}' must be {expected}, but {item.Found} in it.");
            }
        }
    }

    private YamlEntry? Entry(string key, string expected, bool isRequired)
    {
        var entry = Find(key);
        if (entry is null && isRequired)
        {
            ReportMissing(key, expected);
        }

        return entry;
    }
}
