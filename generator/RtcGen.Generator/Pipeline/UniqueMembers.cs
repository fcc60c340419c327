using RtcGen.Schema;

namespace RtcGen.Generator;

/// <summary>
/// What a file knows or wants of the members of shared types: it describes types, or says that no two items of one may have
/// an equal member. This alone of a file's members concerns others.
/// </summary>
/// <param name="Path">The file.</param>
/// <param name="Home">Where it belongs.</param>
/// <param name="Described">The members with a single value of its types of requests, as <c>Type.Member</c>.</param>
/// <param name="Wanted">The members that must differ from item to item, likewise.</param>
internal sealed record UniqueMembers(
    string Path, TypeLocation Home, EquatableArray<string> Described, EquatableArray<string> Wanted)
{
    /// <summary>Takes it out of a file; null where the file has nothing of it.</summary>
    public static UniqueMembers? From(string path, ActionSchema? action, TypesSchema? types) =>
        types is not null ? new(path, TypeLocation.From(types), DescribedBy(types), new(Lists(types).Select(GetName)))
        : action is not null && Lists(action) is { Count: > 0 } lists ? new(path, TypeLocation.From(action), default, new(lists.Select(GetName)))
        : null;

    /// <summary>The lists of an action whose items are of a shared type and must differ in a member.</summary>
    public static IReadOnlyList<FieldSchema> Lists(ActionSchema action) => SchemaReferences.RequestMembers(action, IsMeant);

    /// <summary>The same of shared types.</summary>
    public static IReadOnlyList<FieldSchema> Lists(TypesSchema types) => SchemaReferences.Members(types.Types, IsMeant);

    /// <summary>The member of a shared type by which the items of a list must differ.</summary>
    public static string GetName(FieldSchema list) => $"{list.Items!.TypeName}.{list.UniqueBy}";

    // The empty name stands for the type itself, which may have no such member.
    private static EquatableArray<string> DescribedBy(TypesSchema types) => new(types.Types.SelectMany(type =>
        type.Shape.Fields.Where(member => member.Type <= FieldType.Boolean).Select(member => member.Name).Prepend(string.Empty).Select(member => $"{type.Name}.{member}")));

    private static bool IsMeant(FieldSchema field) => field is { UniqueBy: not null, Items.Type: FieldType.Shared };
}
