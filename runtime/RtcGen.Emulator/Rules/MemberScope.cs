using System.Text.Json;
using RtcGen.Schema;

namespace RtcGen.Emulator;

/// <summary>An object of a request and the objects around it: where references between members are followed.</summary>
/// <param name="Fields">The members the object may have.</param>
/// <param name="Object">The object as sent; null when it is absent.</param>
/// <param name="Outer">The object around it; null for the whole request.</param>
internal sealed record MemberScope(EquatableArray<FieldSchema> Fields, JsonElement? Object, MemberScope? Outer)
{
    /// <summary>Follows a reference.</summary>
    /// <returns>The member's description, and its value as sent; null when it is absent.</returns>
    public (FieldSchema Field, JsonElement? Value) Follow(MemberPath path)
    {
        var scope = this;
        for (var level = 0; level < path.Outer; level++)
        {
            scope = scope.Outer!;
        }

        var (fields, parent) = (scope.Fields, scope.Object);
        for (var i = 0; ; i++)
        {
            var field = Find(fields, path.Names[i]);
            var value = parent is { ValueKind: JsonValueKind.Object } present ? BodyMembers.Find(present, field, fields) : null;
            if (i == path.Names.Count - 1)
            {
                return (field, value);
            }

            (fields, parent) = (field.Fields, value);
        }
    }

    private static FieldSchema Find(EquatableArray<FieldSchema> fields, string name)
    {
        foreach (var field in fields)
        {
            if (field.Name == name)
            {
                return field;
            }
        }

        throw new ArgumentException($"No member is named '{name}'.", nameof(name));
    }

    /// <summary>The value as the server sees it: that sent, or else the default, as text; null when there is neither.</summary>
    public string? Effective(MemberPath path)
    {
        var (field, value) = Follow(path);
        return value is { } sent ? BodyMembers.Describe(sent) : field.Default;
    }

    /// <summary>The items of a list; none when it is absent.</summary>
    public IReadOnlyList<JsonElement> Items(MemberPath path) =>
        Follow(path).Value is { ValueKind: JsonValueKind.Array } list ? [.. list.EnumerateArray()] : [];
}
