namespace RtcGen.Schema;

/// <summary>What a sound file refers to in another. Whoever has all files at hand asks here whether it is there.</summary>
public static class SchemaReferences
{
    /// <summary>The members of an action, at any depth, whose format is none of those its service defines.</summary>
    /// <param name="action">The action.</param>
    /// <param name="formats">The names of the service's formats.</param>
    /// <returns>The members in documentation order.</returns>
    public static IEnumerable<FieldSchema> FindUnknownFormats(ActionSchema action, IReadOnlyList<string> formats) =>
        RequestMembers(action).Where(field => IsUnknown(field.Format, formats));

    /// <summary>The members of shared types, at any depth, whose format is none of those their service defines.</summary>
    /// <param name="types">The shared types.</param>
    /// <param name="formats">The names of the service's formats.</param>
    /// <returns>The members in documentation order.</returns>
    public static IEnumerable<FieldSchema> FindUnknownFormats(TypesSchema types, IReadOnlyList<string> formats) =>
        Members(types.Types).Where(field => IsUnknown(field.Format, formats));

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
        FindTypes(RequestMembers(action), ofRequest, WithInner(action.Result.Shape), ofResult);

    /// <summary>The members of shared types, at any depth, that are of a shared type of some kind.</summary>
    /// <param name="shared">The shared types.</param>
    /// <param name="ofRequest">Whether a type is meant, by its name, where types of requests use it.</param>
    /// <param name="ofResult">The same where types of results use it.</param>
    /// <returns>The members in documentation order.</returns>
    public static IEnumerable<FieldSchema> FindTypes(TypesSchema shared, Func<string, bool> ofRequest, Func<string, bool> ofResult) =>
        FindTypes(Members(shared.Types), ofRequest, Members(shared.Results), ofResult);

    /// <summary>The shared types that members of an action's request are of, at any depth.</summary>
    /// <param name="action">The action.</param>
    /// <returns>Each name once.</returns>
    public static IReadOnlyList<string> RequestTypeNames(ActionSchema action) => TypeNames(RequestMembers(action));

    /// <summary>The shared types that members of an action's result are of, at any depth.</summary>
    /// <param name="action">The action.</param>
    /// <returns>Each name once.</returns>
    public static IReadOnlyList<string> ResultTypeNames(ActionSchema action) => TypeNames(WithInner(action.Result.Shape));

    /// <summary>The shared types that members of shared types are of, at any depth.</summary>
    /// <param name="types">The types of requests, or those of results.</param>
    /// <returns>Each name once.</returns>
    public static IReadOnlyList<string> TypeNames(EquatableArray<TypeSchema> types) =>
        TypeNames(Members(types));

    /// <summary>The shared types of requests with a member that a query or form cannot express, or with one of such a type of the same file.</summary>
    /// <param name="types">The file.</param>
    /// <returns>Each name once.</returns>
    public static IEnumerable<string> FindUnpairedTypes(TypesSchema types)
    {
        var unpaired = types.Types.Where(type => WithInner(type.Shape).Any(IsUnpaired)).Select(type => type.Name).ToList();
        for (var before = -1; before != unpaired.Count;)
        {
            before = unpaired.Count;
            unpaired.AddRange(types.Types
                .Where(type => !unpaired.Contains(type.Name) && WithInner(type.Shape).Any(member => unpaired.Contains(member.TypeName!)))
                .Select(type => type.Name)
                .ToList());
        }

        return unpaired;
    }

    /// <summary>The members of an action's query or form that are of a shared type, at any depth.</summary>
    /// <param name="action">The action.</param>
    /// <returns>The members in documentation order.</returns>
    public static IEnumerable<FieldSchema> FindPairedTypes(ActionSchema action) =>
        (action.Encoding == BodyEncoding.Form ? RequestMembers(action) : WithInner(action.Query)).FindAll(member => member.TypeName is not null);

    /// <summary>The formats that members of shared types have, at any depth.</summary>
    /// <param name="types">The types of requests.</param>
    /// <returns>Each name once.</returns>
    public static IEnumerable<string> FormatNames(EquatableArray<TypeSchema> types) =>
        Members(types).Select(field => field.Format).OfType<string>().Distinct(StringComparer.Ordinal);

    /// <summary>The members of an action's request, at any depth.</summary>
    internal static List<FieldSchema> RequestMembers(ActionSchema action)
    {
        var all = WithInner(action.Query);
        AddWithInner(action.Body, all);
        return all;
    }

    /// <summary>The members of shared types, at any depth.</summary>
    internal static List<FieldSchema> Members(EquatableArray<TypeSchema> types)
    {
        var all = new List<FieldSchema>();
        foreach (var type in types)
        {
            AddWithInner(type.Shape, all);
        }

        return all;
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

    private static List<FieldSchema> FindTypes(List<FieldSchema> requests, Func<string, bool> ofRequest, List<FieldSchema> results, Func<string, bool> ofResult)
    {
        var found = requests.FindAll(field => field.TypeName is { } name && ofRequest(name));
        found.AddRange(results.FindAll(field => field.TypeName is { } name && ofResult(name)));
        return found;
    }

    private static bool IsUnknown(string? name, IReadOnlyList<string> known) =>
        name is not null && !known.Contains(name, StringComparer.Ordinal);

    private static bool IsUnpaired(FieldSchema member) => member.Type is FieldType.Json or FieldType.Map || member.NullClears;

    private static List<FieldSchema> WithInner(EquatableArray<FieldSchema> members)
    {
        var all = new List<FieldSchema>();
        AddWithInner(members, all);
        return all;
    }

    private static List<FieldSchema> WithInner(FieldSchema member)
    {
        var all = new List<FieldSchema>();
        AddWithInner(member, all);
        return all;
    }

    private static void AddWithInner(EquatableArray<FieldSchema> members, List<FieldSchema> all)
    {
        foreach (var member in members)
        {
            AddWithInner(member, all);
        }
    }

    private static void AddWithInner(FieldSchema field, List<FieldSchema> all)
    {
        all.Add(field);
        if (field.Items is { } items)
        {
            AddWithInner(items, all);
        }

        AddWithInner(field.Fields, all);
    }
}
