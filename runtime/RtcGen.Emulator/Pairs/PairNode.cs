using RtcGen.Schema;

namespace RtcGen.Emulator;

/// <summary>What the pairs of a query or form say of one member, or of one item of a list.</summary>
/// <param name="described">The member.</param>
/// <param name="name">Its full name, as it was sent first.</param>
internal sealed class PairNode(FieldSchema described, string name)
{
    private readonly List<string> _values = [];
    private readonly Dictionary<string, PairNode> _exact = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PairNode> _alike = new(StringComparer.Ordinal);
    private readonly SortedDictionary<int, PairNode> _items = [];

    public FieldSchema Field => described;

    public string Name => name;

    /// <summary>The values that stand under the name itself.</summary>
    public IReadOnlyList<string> Values => _values;

    /// <summary>The items of a list by their numbers.</summary>
    public IReadOnlyDictionary<int, PairNode> Items => _items;

    public void Add(string value) => _values.Add(value);

    /// <summary>The part for a member; new where there was none.</summary>
    public PairNode Member(PairStep step)
    {
        var members = step.IsExact ? _exact : _alike;
        return members.TryGetValue(step.Field.Name, out var known)
            ? known
            : members[step.Field.Name] = new PairNode(step.Field, name.Length == 0 ? step.Field.Name : $"{name}.{step.Field.Name}");
    }

    /// <summary>The part for an item; new where there was none.</summary>
    public PairNode Item(int number) => _items.TryGetValue(number, out var known)
        ? known
        : _items[number] = new PairNode(described.Items!, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{name}.{number}"));

    /// <summary>What counts of a member: that under its very name, else that under its name in another case.</summary>
    public PairNode? Find(FieldSchema member) => _exact.GetValueOrDefault(member.Name) ?? _alike.GetValueOrDefault(member.Name);
}
