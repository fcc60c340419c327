using RtcGen.Schema;

namespace RtcGen.Client.Tests.FactsTests;

/// <summary>One member of a request as the schema has it, shared types replaced by what they say.</summary>
/// <param name="Path">The way to it, written as the facts write it.</param>
/// <param name="Field">The member.</param>
/// <param name="Holders">The members that hold it, from the outermost; of a list both the list and its item.</param>
internal sealed record SchemaMember(string Path, FieldSchema Field, IReadOnlyList<SchemaMember> Holders)
{
    /// <summary>The way without the marks of lists.</summary>
    public string Plain => Strip(Path);

    /// <summary>The object that the member lies in; empty for the request.</summary>
    public string Around => Outside(Plain);

    /// <summary>The member and all that hold it.</summary>
    public IEnumerable<SchemaMember> Chain => Holders.Append(this);

    public static string Strip(string path) => path.Replace("[]", string.Empty, StringComparison.Ordinal);

    /// <summary>The object around what a path names.</summary>
    public static string Outside(string path) => path.LastIndexOf('.') is var dot and >= 0 ? path[..dot] : string.Empty;

    public static string Join(string around, string name) => around.Length == 0 ? name : $"{around}.{name}";

    /// <summary>The whole path of what a member or rule in an object refers to.</summary>
    public static string Absolute(MemberPath path, string around)
    {
        for (var outer = 0; outer < path.Outer; outer++)
        {
            around = Outside(around);
        }

        return Join(around, string.Join('.', path.Names));
    }

    /// <summary>All members of a request, each behind those that hold it.</summary>
    public static IEnumerable<SchemaMember> Of(ActionSchema action) => action.Query.Concat(action.Body).SelectMany(field => Walk(field, string.Empty, [], action));

    private static IEnumerable<SchemaMember> Walk(FieldSchema unresolved, string around, IReadOnlyList<SchemaMember> holders, ActionSchema action)
    {
        var member = new SchemaMember(Join(around, unresolved.Name), Catalogue.Resolve(unresolved, action, inResult: false), holders);
        yield return member;
        var (path, fields, chain) = (member.Path, member.Field.Fields, (SchemaMember[])[.. member.Chain]);
        if (member.Field.Items is { } items)
        {
            var item = new SchemaMember($"{path}[]", Catalogue.Resolve(items, action, inResult: false), chain);
            (path, fields, chain) = (item.Path, item.Field.Fields, [.. item.Chain]);
        }

        foreach (var inner in fields.SelectMany(field => Walk(field, path, chain, action)))
        {
            yield return inner;
        }
    }
}
