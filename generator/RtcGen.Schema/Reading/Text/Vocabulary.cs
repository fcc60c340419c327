namespace RtcGen.Schema.Reading;

// The words that a key may have, in the order in which a message lists them, each with the value of the enumeration that it stands for.
// Not generic: a compiler that was just started would have to compile each table of another enumeration anew.
internal sealed class Vocabulary
{
    private readonly List<string> _words = [];
    private readonly List<int> _values = [];

    public IReadOnlyList<string> Words => _words;

    public int this[string word]
    {
        get => _values[_words.IndexOf(word)];
        init
        {
            _words.Add(word);
            _values.Add(value);
        }
    }

    // The value of a word; null when it is none of these.
    public int? Find(string word)
    {
        var position = _words.IndexOf(word);
        return position < 0 ? null : _values[position];
    }

    // The first word for a value.
    public string WordOf(int value) => _words[_values.IndexOf(value)];

    // The same words without those for some values.
    public Vocabulary Without(params int[] values)
    {
        var rest = new Vocabulary();
        for (var i = 0; i < _words.Count; i++)
        {
            if (Array.IndexOf(values, _values[i]) < 0)
            {
                rest._words.Add(_words[i]);
                rest._values.Add(_values[i]);
            }
        }

        return rest;
    }
}
