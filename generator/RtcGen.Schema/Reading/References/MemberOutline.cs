namespace RtcGen.Schema.Reading;

// A member as the file has it, for those that refer to it. Its own errors are reported where it is decoded.
internal sealed class MemberOutline
{
    private readonly List<YamlEntry> _keys;
    private HashSet<string>? _values;
    private Scope? _fields;
    private MemberOutline? _items;

    // What is in a shared type, which is looked at with all files at hand.
    public static MemberOutline Elsewhere { get; } = new(new YamlError(default));

    public MemberOutline(YamlNode node)
    {
        _keys = node is YamlMapping mapping ? mapping.Entries : [];
        Type = TypeNames.WithFormat(GetTypeName(Text("type")), Text("format"));
    }

    // Null when it cannot be told.
    public FieldType? Type { get; }

    public bool IsScalar =>
        Type is FieldType.String or FieldType.Int32 or FieldType.Int64 or FieldType.Double or FieldType.Boolean;

    public bool IsNumber => RuleMembers.IsNumber(Type);

    // The shared type it is of.
    public string? TypeName => Type == FieldType.Shared ? Text("type") : null;

    // The values it is limited to; empty for no limit.
    public HashSet<string> Values => _values ??= new(
        Find("values") is YamlMapping values ? values.Entries.Select(entry => entry.Name) : [],
        StringComparer.Ordinal);

    // The members of an object that is described in place.
    public Scope? Fields => Type == FieldType.Object && Find("fields") is YamlMapping fields ? _fields ??= new(null, fields) : null;

    // The item of an array.
    public MemberOutline? Items => Type == FieldType.Array && Find("items") is YamlMapping items ? _items ??= new(items) : null;

    public bool IsTrue(string key) => Text(key) == "true";

    // Few keys stand in a member; of one that stands there twice the last counts.
    public YamlNode? Find(string key)
    {
        for (var i = _keys.Count - 1; i >= 0; i--)
        {
            if (_keys[i].Name == key)
            {
                return _keys[i].Value;
            }
        }

        return null;
    }

    private string? Text(string key) => Find(key) is YamlScalar { IsAbsent: false } scalar ? scalar.Text : null;

    private FieldType? GetTypeName(string? text)
    {
        if (text is null)
        {
            return Find("type") is not null || Find("fields") is null ? null : FieldType.Object;
        }

        return TypeNames.All.Find(text) is { } type ? (FieldType)type
            : Identifiers.IsTypeName(text) ? FieldType.Shared
            : null;
    }
}
