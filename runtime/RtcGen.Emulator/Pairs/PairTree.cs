using RtcGen.Schema;

namespace RtcGen.Emulator;

/// <summary>
/// The pairs of a query or form as the tree that their names describe. It is as deep as the schema at most, and its size is bounded by that of the pairs: a name that the
/// schema does not have is skipped, as such a member of a JSON body is.
/// </summary>
internal sealed class PairTree
{
    private readonly PairNode _root;
    private readonly EquatableArray<FieldSchema> _siblings;

    /// <summary>Initializes a new instance of the <see cref="PairTree"/> class.</summary>
    /// <param name="fields">The members that the pairs may stand for, with their shared types expanded.</param>
    /// <param name="siblings">These and the other members of the request.</param>
    public PairTree(EquatableArray<FieldSchema> fields, EquatableArray<FieldSchema> siblings)
    {
        _root = new(new() { Name = string.Empty, Type = FieldType.Object, Fields = fields }, string.Empty);
        _siblings = siblings;
    }

    /// <summary>The request, with what was sent of it.</summary>
    public PairNode Root => _root;

    /// <summary>Adds a pair.</summary>
    /// <returns>What is wrong with its name, as a sentence; null when nothing is.</returns>
    public string? Add(string name, string value)
    {
        var (node, rest) = (_root, (string?)name);
        while (rest is not null)
        {
            switch (node.Field.Type)
            {
                case FieldType.Object:
                    if (PairNames.FindMember(node.Field.Fields, node == _root ? _siblings : node.Field.Fields, rest) is not { } step)
                    {
                        return null;
                    }

                    (node, rest) = (node.Member(step), step.Rest);
                    break;
                case FieldType.Array when !node.Field.Repeated:
                    if (PairNames.FindNumber(rest) is not var (number, behind))
                    {
                        return $"{Show(name)} is sent, but {node.Name} is a list, whose items are numbered from 1: {node.Name}.1.";
                    }

                    (node, rest) = (node.Item(number), behind);
                    break;
                case FieldType.Array:
                    return $"{Show(name)} is sent, but {node.Name} is a list, which is sent as {node.Name} once for each item.";
                default:
                    return $"{Show(name)} is sent, but {node.Name} is a single value.";
            }
        }

        node.Add(value);
        return null;
    }

    private static string Show(string name) => DisplayText.Format(name);
}
