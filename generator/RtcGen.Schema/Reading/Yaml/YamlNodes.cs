namespace RtcGen.Schema.Reading;

// The tree the decoders work on: only what the language allows, with positions.
internal abstract class YamlNode(TextRange range)
{
    public TextRange Range { get; } = range;

    // What a message says was there instead of what it asks for.
    public abstract string Found { get; }
}

internal sealed class YamlScalar(string text, bool isPlain, TextRange range, bool isBlock = false) : YamlNode(range)
{
    public string Text { get; } = text;

    public LocatedText Located => new(Text, Range);

    public override string Found => IsAbsent ? "it has no value" : "found " + Messages.Quote(Text);

    public bool IsPlain => isPlain;

    // A block that keeps the line break at its end, which an author hardly means.
    public bool EndsWithBreak => isBlock && Text.Length > 0 && Text[Text.Length - 1] == '\n';

    // What YAML reads as no value. Here it is neither that nor the word.
    public bool IsNull => isPlain && (Text is "~" or "null" or "Null" or "NULL");

    // `key:` with nothing behind it; `key: ""` is a string.
    public bool IsAbsent => isPlain && Text.Length == 0;
}

internal sealed class YamlSequence(List<YamlNode> items, TextRange range) : YamlNode(range)
{
    public List<YamlNode> Items { get; } = items;

    public override string Found => "found a list";
}

internal sealed class YamlMapping(List<YamlEntry> entries, bool isIncomplete, TextRange range) : YamlNode(range)
{
    // A list, as each key of the language is looked for in it.
    public List<YamlEntry> Entries { get; } = entries;

    public override string Found => "found a mapping";

    // Something in it was refused, so that a missing key may be no error of the author's.
    public bool IsIncomplete { get; } = isIncomplete;
}

// Stands where something was refused and reported already.
internal sealed class YamlError(TextRange range) : YamlNode(range)
{
    public override string Found => "found a mapping";
}

internal sealed class YamlEntry(YamlScalar key, YamlNode value)
{
    public YamlScalar Key { get; } = key;

    public string Name => Key.Text;

    public YamlNode Value { get; } = value;

    // What to point at when the value is wrong.
    public TextRange ValueRange => Value.Range.IsEmpty ? Key.Range : Value.Range;
}
