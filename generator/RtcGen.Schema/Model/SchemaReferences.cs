namespace RtcGen.Schema;

/// <summary>What a sound file refers to in another. Whoever has all files at hand asks here whether it is there.</summary>
public static class SchemaReferences
{
    /// <summary>The members of an action, at any depth, whose format is none of those its service defines.</summary>
    /// <param name="action">The action.</param>
    /// <param name="formats">The names of the service's formats.</param>
    /// <returns>The members in documentation order.</returns>
    public static IEnumerable<FieldSchema> FindUnknownFormats(ActionSchema action, IReadOnlyList<string> formats) =>
        RequestMembers(action, field => IsUnknown(field.Format, formats));

    /// <summary>The members of shared types, at any depth, whose format is none of those their service defines.</summary>
    /// <param name="types">The shared types.</param>
    /// <param name="formats">The names of the service's formats.</param>
    /// <returns>The members in documentation order.</returns>
    public static IEnumerable<FieldSchema> FindUnknownFormats(TypesSchema types, IReadOnlyList<string> formats) =>
        Members(types.Types, field => IsUnknown(field.Format, formats));

    /// <summary>The members of an action, at any depth, whose shared type is none of those known.</summary>
    /// <param name="action">The action.</param>
    /// <param name="types">The names of the shared types of requests that the action may use.</param>
    /// <param name="results">The names of the shared types of results that the action may use.</param>
    /// <returns>The members in documentation order.</returns>
    public static IEnumerable<FieldSchema> FindUnknownTypes(
        ActionSchema action, IReadOnlyCollection<string> types, IReadOnlyCollection<string> results) =>
        FindTypes(action, name => !types.Contains(name, StringComparer.Ordinal), name => !results.Contains(name, StringComparer.Ordinal));

    /// <summary>The members of shared types, at any depth, whose own shared type is none of those known.</summary>
    /// <param name="shared">The shared types.</param>
    /// <param name="types">The names of the shared types of requests, those of the file itself among them.</param>
    /// <param name="results">The names of the shared types of results, those of the file itself among them.</param>
    /// <returns>The members in documentation order.</returns>
    public static IEnumerable<FieldSchema> FindUnknownTypes(
        TypesSchema shared, IReadOnlyCollection<string> types, IReadOnlyCollection<string> results) =>
        FindTypes(shared, name => !types.Contains(name, StringComparer.Ordinal), name => !results.Contains(name, StringComparer.Ordinal));

    /// <summary>The members of an action, at any depth, that are of a shared type of some kind.</summary>
    /// <param name="action">The action.</param>
    /// <param name="ofRequest">Whether a type is meant, by its name, where a request uses it.</param>
    /// <param name="ofResult">The same where the result uses it.</param>
    /// <returns>The members in documentation order.</returns>
    public static IEnumerable<FieldSchema> FindTypes(ActionSchema action, Func<string, bool> ofRequest, Func<string, bool> ofResult) =>
        RequestMembers(action, IsOf(ofRequest)).Concat(WithInner(action.Result.Shape, IsOf(ofResult)));

    /// <summary>The members of shared types, at any depth, that are of a shared type of some kind.</summary>
    /// <param name="shared">The shared types.</param>
    /// <param name="ofRequest">Whether a type is meant, by its name, where types of requests use it.</param>
    /// <param name="ofResult">The same where types of results use it.</param>
    /// <returns>The members in documentation order.</returns>
    public static IEnumerable<FieldSchema> FindTypes(TypesSchema shared, Func<string, bool> ofRequest, Func<string, bool> ofResult) =>
        Members(shared.Types, IsOf(ofRequest)).Concat(Members(shared.Results, IsOf(ofResult)));

    /// <summary>The shared types that members of an action's request are of, at any depth.</summary>
    /// <param name="action">The action.</param>
    /// <returns>Each name once.</returns>
    public static IReadOnlyList<string> RequestTypeNames(ActionSchema action) => TypeNames(RequestMembers(action, IsShared));

    /// <summary>The shared types that members of an action's result are of, at any depth.</summary>
    /// <param name="action">The action.</param>
    /// <returns>Each name once.</returns>
    public static IReadOnlyList<string> ResultTypeNames(ActionSchema action) => TypeNames(WithInner(action.Result.Shape, IsShared));

    /// <summary>The shared types that members of shared types are of, at any depth.</summary>
    /// <param name="types">The types of requests, or those of results.</param>
    /// <returns>Each name once.</returns>
    public static IReadOnlyList<string> TypeNames(EquatableArray<TypeSchema> types) =>
        TypeNames(Members(types, IsShared));

    /// <summary>The shared types of requests with a member that a query or form cannot express, or with one of such a type of the same file.</summary>
    /// <param name="types">The file.</param>
    /// <returns>Each name once.</returns>
    public static IEnumerable<string> FindUnpairedTypes(TypesSchema types)
    {
        var unpaired = types.Types.Where(type => WithInner(type.Shape, IsUnpaired).Count > 0).Select(type => type.Name).ToList();
        for (var before = -1; before != unpaired.Count;)
        {
            before = unpaired.Count;
            unpaired.AddRange(types.Types
                .Where(type => !unpaired.Contains(type.Name) && WithInner(type.Shape, member => unpaired.Contains(member.TypeName!)).Count > 0)
                .Select(type => type.Name)
                .ToList());
        }

        return unpaired;
    }

    /// <summary>The members of an action's query or form that are of a shared type, at any depth.</summary>
    /// <param name="action">The action.</param>
    /// <returns>The members in documentation order.</returns>
    public static IEnumerable<FieldSchema> FindPairedTypes(ActionSchema action) =>
        action.Encoding == BodyEncoding.Form ? RequestMembers(action, IsShared) : WithInner(action.Query, IsShared);

    /// <summary>The formats that members of shared types have, at any depth.</summary>
    /// <param name="types">The types of requests.</param>
    /// <returns>Each name once.</returns>
    public static IEnumerable<string> FormatNames(EquatableArray<TypeSchema> types) =>
        Members(types, field => field.Format is not null).Select(field => field.Format!).Distinct(StringComparer.Ordinal);

    /// <summary>The members of an action's request, at any depth, that are meant.</summary>
    internal static List<FieldSchema> RequestMembers(ActionSchema action, Func<FieldSchema, bool> isMeant)
    {
        var found = WithInner(action.Query, isMeant);
        AddWithInner(action.Body, isMeant, found);
        return found;
    }

    /// <summary>The members of shared types, at any depth, that are meant.</summary>
    internal static List<FieldSchema> Members(EquatableArray<TypeSchema> types, Func<FieldSchema, bool> isMeant)
    {
        var found = new List<FieldSchema>();
        foreach (var type in types)
        {
            AddWithInner(type.Shape, isMeant, found);
        }

        return found;
    }

    private static List<string> TypeNames(List<FieldSchema> fields)
    {
        var names = new List<string>();
        foreach (var field in fields)
        {
            if (field.TypeName is { } name && !names.Contains(name))
            {
                names.Add(name);
            }
        }

        return names;
    }

    private static Func<FieldSchema, bool> IsOf(Func<string, bool> type) => field => field.TypeName is { } name && type(name);

    private static bool IsShared(FieldSchema field) => field.TypeName is not null;

    private static bool IsUnknown(string? name, IReadOnlyList<string> known) =>
        name is not null && !known.Contains(name, StringComparer.Ordinal);

    private static bool IsUnpaired(FieldSchema member) => member.Type is FieldType.Json or FieldType.Map || member.NullClears;

    private static List<FieldSchema> WithInner(EquatableArray<FieldSchema> members, Func<FieldSchema, bool> isMeant)
    {
        var found = new List<FieldSchema>();
        AddWithInner(members, isMeant, found);
        return found;
    }

    private static List<FieldSchema> WithInner(FieldSchema member, Func<FieldSchema, bool> isMeant)
    {
        var found = new List<FieldSchema>();
        AddWithInner(member, isMeant, found);
        return found;
    }

    private static void AddWithInner(EquatableArray<FieldSchema> members, Func<FieldSchema, bool> isMeant, List<FieldSchema> found)
    {
        foreach (var member in members)
        {
            AddWithInner(member, isMeant, found);
        }
    }

    private static void AddWithInner(FieldSchema field, Func<FieldSchema, bool> isMeant, List<FieldSchema> found)
    {
        if (isMeant(field))
        {
            found.Add(field);
        }

        if (field.Items is { } items)
        {
            AddWithInner(items, isMeant, found);
        }

        AddWithInner(field.Fields, isMeant, found);
    }
}
