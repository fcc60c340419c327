namespace RtcGen.Schema.Reading;

// A member as the file has it, for those that refer to it. Its own errors are reported where it is decoded.
internal sealed class MemberOutline
{
    private readonly Dictionary<string, YamlNode> _keys = new(StringComparer.Ordinal);
    private HashSet<string>? _values;
    private Scope? _fields;
    private MemberOutline? _items;

    // What is in a shared type, which is looked at with all files at hand.
    public static MemberOutline Elsewhere { get; } = new(new YamlError(default));

    public MemberOutline(YamlNode node)
    {
        foreach (var entry in node is YamlMapping mapping ? mapping.Entries : [])
        {
            _keys[entry.Name] = entry.Value;
        }

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

    public YamlNode? Find(string key) => _keys.TryGetValue(key, out var value) ? value : null;

    private string? Text(string key) => Find(key) is YamlScalar { IsAbsent: false } scalar ? scalar.Text : null;

    private FieldType? GetTypeName(string? text)
    {
        if (text is null)
        {
            return _keys.ContainsKey("type") || !_keys.ContainsKey("fields") ? null : FieldType.Object;
        }

        return TypeNames.All.Find(text) is { } type ? (FieldType)type
            : Identifiers.IsTypeName(text) ? FieldType.Shared
            : null;
    }
}
