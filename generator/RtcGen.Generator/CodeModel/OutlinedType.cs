using RtcGen.Schema;

namespace RtcGen.Generator;

/// <summary>Names the members of a shared type that is described elsewhere, by the rule alone, as paths into it need them.</summary>
internal static class OutlinedType
{
    /// <summary>The class of a shared type; null when nothing is known of it.</summary>
    public static CodeType? Find(OutlineTable table, TypeLocation home, string name) =>
        table.Find(home, name) is { } outline ? Class(table, outline, outline.Type.Shape, name) : null;

    private static CodeType Class(OutlineTable table, TypeOutline outline, FieldSchema shape, string name) => new(
        name,
        name,
        CodeTypeKind.Object,
        shape,
        new(shape.Fields.Select(field => Property(table, outline, field, name) with { IsSwitched = field.IsSwitchedBy(shape) })));

    // Shared types are looked up when a path asks for them: they may hold each other.
    private static CodeProperty Property(OutlineTable table, TypeOutline outline, FieldSchema field, string holder)
    {
        var item = field.GetInnermost();
        var name = field.PropertyName ?? PropertyNames.OfShared(field.Name, holder);
        var own = item.Type == FieldType.Object ? Class(table, outline, item, holder + name) : null;
        return new(field, name, string.Empty, own, InQuery: false, Format: null)
        {
            IsOutlined = true,
            Shared = item.TypeName is { } shared ? new(() => Find(table, outline.Home, shared)!) : null,
        };
    }
}
