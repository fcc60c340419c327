namespace RtcGen.Schema.Reading;

// The members of an object as they stand in the file, so that a reference may also point forward.
internal sealed class Scope(Scope? outer, params YamlMapping?[] members)
{
    private Dictionary<string, YamlNode>? _nodes;
    private Dictionary<string, MemberOutline>? _outlines;

    // The object around it; null for a request, a result and a shared type.
    public Scope? Outer { get; } = outer;

    public IEnumerable<string> Names => Nodes.Keys;

    private Dictionary<string, YamlNode> Nodes => _nodes ??= NodesOf(members);

    public bool Has(string name) => Nodes.ContainsKey(name);

    public MemberOutline? Find(string name)
    {
        if (!Nodes.TryGetValue(name, out var node))
        {
            return null;
        }

        _outlines ??= new(StringComparer.Ordinal);
        if (!_outlines.TryGetValue(name, out var outline))
        {
            _outlines.Add(name, outline = new(node));
        }

        return outline;
    }

    private static Dictionary<string, YamlNode> NodesOf(YamlMapping?[] members)
    {
        var nodes = new Dictionary<string, YamlNode>(StringComparer.Ordinal);
        foreach (var entry in members.SelectMany(mapping => mapping?.Entries ?? []))
        {
            nodes[entry.Name] = entry.Value;
        }

        return nodes;
    }
}
