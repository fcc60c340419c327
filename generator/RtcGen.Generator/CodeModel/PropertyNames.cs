using RtcGen.Schema;

namespace RtcGen.Generator;

/// <summary>
/// Names the properties of a class. A member whose name is taken gets <c>Value</c> behind it; names that need no change are
/// given first, so that no change can push another member aside.
/// </summary>
internal static class PropertyNames
{
    /// <summary>The names, in the order of the members.</summary>
    /// <param name="members">The members.</param>
    /// <param name="typeName">The class, whose name no property can have.</param>
    /// <param name="isShared">Whether other files refer to the members by the rule alone, so that no name may be numbered.</param>
    /// <param name="diagnostics">Takes the members that would be one property.</param>
    public static IReadOnlyList<string> Choose(EquatableArray<FieldSchema> members, string typeName, bool isShared, NameDiagnostics diagnostics)
    {
        var names = new string[members.Count];
        var wireNames = new Dictionary<string, string>(StringComparer.Ordinal);
        var unfit = new List<int>();
        for (var i = 0; i < names.Length; i++)
        {
            names[i] = members[i].PropertyName ?? CSharpNames.Property(members[i].Name);
            ReportGiven(members[i], names[i], typeName, isShared, diagnostics);
            if (wireNames.TryGetValue(names[i], out var other))
            {
                diagnostics.Add(
                    members[i].GetSpan(),
                    $"The member '{members[i].Name}' becomes '{names[i]}' in C#, as does the member '{other}'; rename one of them.");
                unfit.Add(i);
                continue;
            }

            wireNames.Add(names[i], members[i].Name);
            if (IsRenamed(names[i], typeName))
            {
                unfit.Add(i);
            }
        }

        if (unfit.Count > 0)
        {
            RenameAll(unfit, names, members, typeName, isShared, diagnostics);
        }

        return names;
    }

    /// <summary>The property of a member of a shared type, which another file may describe.</summary>
    public static string OfShared(string wireName, string typeName)
    {
        var name = CSharpNames.Property(wireName);
        return IsRenamed(name, typeName) ? $"{name}Value" : name;
    }

    private static void RenameAll(List<int> unfit, string[] names, EquatableArray<FieldSchema> members, string typeName, bool isShared, NameDiagnostics diagnostics)
    {
        var given = new UniqueNames(_ => false);
        for (var i = 0; i < names.Length; i++)
        {
            if (!unfit.Contains(i))
            {
                given.TryTake(names[i]);
            }
        }

        foreach (var i in unfit)
        {
            names[i] = IsRenamed(names[i], typeName) ? Rename(members[i], names[i], given, isShared, diagnostics) : given.Take(names[i]);
        }
    }

    // Names that the schema gives do not give way.
    private static void ReportGiven(FieldSchema member, string name, string typeName, bool isShared, NameDiagnostics diagnostics)
    {
        if (member.PropertyName is not null && (isShared || IsRenamed(name, typeName)))
        {
            diagnostics.Add(
                member.GetSpan(),
                isShared
                    ? $"The member '{member.Name}' cannot have a 'property', as other files find the members of a shared type by their names alone; describe the object where it is used."
                    : $"The member '{member.Name}' cannot have the property '{name}', which each such class has already; choose another 'property'.");
        }
    }

    private static bool IsRenamed(string name, string typeName) => name == typeName || ReservedNames.IsMember(name);

    private static string Rename(FieldSchema member, string name, UniqueNames given, bool isShared, NameDiagnostics diagnostics)
    {
        var renamed = $"{name}Value";
        if (given.TryTake(renamed))
        {
            return renamed;
        }

        if (isShared)
        {
            diagnostics.Add(
                member.GetSpan(),
                $"The member '{member.Name}' becomes '{renamed}' in C#, because '{name}' is taken there, and another member is called so already; describe the object where it is used instead of as a shared type.");
        }

        return given.Take(renamed);
    }
}
