using RtcGen.Schema;

namespace RtcGen.Generator;

/// <summary>Follows paths into shared types, from one type to the next.</summary>
/// <param name="outlines">The types that are known.</param>
internal sealed class OutlineTable(IEnumerable<TypeOutline> outlines)
{
    private readonly List<TypeOutline> _outlines = [.. outlines];

    /// <summary>The type that a name means in a file; null when it is not known.</summary>
    public TypeOutline? Find(TypeLocation home, string name) => home.Searched
        .Select(place => _outlines.Find(outline => outline.Type.Name == name && outline.Home == place))
        .FirstOrDefault(found => found is not null);

    /// <summary>What is left of the types when only some members are of interest.</summary>
    public EquatableArray<TypeOutline> Select(IEnumerable<(TypeLocation Home, SharedTypeUse Want)> wants)
    {
        var paths = new Dictionary<TypeOutline, List<IReadOnlyList<string>>>();
        foreach (var (home, want) in wants)
        {
            foreach (var (outline, names) in Follow(home, want.Type, want.Names, mayUseList: true).Steps)
            {
                if (!paths.TryGetValue(outline, out var some))
                {
                    paths.Add(outline, some = []);
                }

                some.Add(names);
            }
        }

        return new(paths
            .OrderBy(one => one.Key.Home.Service, StringComparer.Ordinal)
            .ThenBy(one => one.Key.Home.Namespace, StringComparer.Ordinal)
            .ThenBy(one => one.Key.Home.Version, StringComparer.Ordinal)
            .ThenBy(one => one.Key.Type.Name, StringComparer.Ordinal)
            .Select(one => one.Key.With(one.Value)));
    }

    /// <summary>Follows member names from a shared type on.</summary>
    /// <param name="home">Where the file belongs that says so.</param>
    /// <param name="type">The type to begin with.</param>
    /// <param name="names">The members.</param>
    /// <param name="mayUseList">Whether the path may go through one list.</param>
    /// <returns>The members of each type on the way; the last member; the name that is missing, and in what; all null when a type is not known.</returns>
    public Route Follow(TypeLocation home, string type, EquatableArray<string> names, bool mayUseList)
    {
        var steps = new List<(TypeOutline Type, IReadOnlyList<string> Names)>();
        if (Find(home, type) is not { } outline)
        {
            return new(steps, null, null, null);
        }

        var (holder, holderName, inType) = (outline.Type.Shape, type, new List<string>());
        for (var i = 0; ; i++)
        {
            if (holder.Fields.FirstOrDefault(member => member.Name == names[i]) is not { } field)
            {
                steps.Add((outline, inType));
                return new(steps, null, names[i], holderName);
            }

            inType.Add(names[i]);
            if (i == names.Count - 1)
            {
                steps.Add((outline, inType));
                return new(steps, field, null, null);
            }

            var next = field;
            if (mayUseList && field.Items is { } item)
            {
                (next, mayUseList) = (item, false);
            }

            (holder, holderName) = (next, names[i]);
            if (next.TypeName is { } name)
            {
                steps.Add((outline, inType));
                if (Find(outline.Home, name) is not { } inner)
                {
                    return new(steps, null, null, null);
                }

                (outline, holder, holderName, inType) = (inner, inner.Type.Shape, name, []);
            }
        }
    }

    /// <summary>Where names led.</summary>
    internal sealed record Route(IReadOnlyList<(TypeOutline Type, IReadOnlyList<string> Names)> Steps, FieldSchema? End, string? Missing, string? MissingIn);
}
