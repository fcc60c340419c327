using System.Globalization;
using RtcGen.Import.Draft;

namespace RtcGen.Import.Writing;

/// <summary>Prints members: on one line where they fit on it, else a key a line, in the order the catalogue has.</summary>
internal static class MemberWriter
{
    public static void Write(Lines lines, IEnumerable<MemberDraft> members)
    {
        foreach (var member in members)
        {
            Notes(lines, member.Notes);
            lines.Start(member);
            Write(lines, Scalar.Format(member.Name), member);
        }
    }

    public static void Notes(Lines lines, IEnumerable<string> notes)
    {
        foreach (var note in notes)
        {
            lines.Comment("not decided: " + note);
        }
    }

    private static void Write(Lines lines, string key, MemberDraft member)
    {
        var keys = Keys(member, member.Summary ?? Placeholder.Create(member));
        var flow = $"{key}: {{ {string.Join(", ", keys)} }}";
        if (!HasMembers(member) && flow.Length <= lines.Room && !(member.Items is { Notes.Count: > 0 }))
        {
            lines.Add(flow);
            return;
        }

        lines.Add(key + ":");
        lines.Within(() => Block(lines, member, keys));
    }

    /// <summary>The keys of a member a line each, and then its own members.</summary>
    public static void Block(Lines lines, MemberDraft member, IEnumerable<string> keys)
    {
        foreach (var key in keys)
        {
            if (key.Length > lines.Room && key.StartsWith("values: {", StringComparison.Ordinal))
            {
                lines.Add("values:");
                lines.Within(() => Values(lines, member.Values));
            }
            else
            {
                lines.Add(key);
            }
        }

        if (member.Items is { } item && HasMembers(item))
        {
            Notes(lines, item.Notes);
            lines.Start(item);
            lines.Add("items:");
            lines.Within(() => Block(lines, item, Keys(item, item.Summary)));
        }

        if (member.Fields.Count > 0)
        {
            lines.Add("fields:");
            lines.Within(() => Write(lines, member.Fields));
        }
    }

    /// <summary>All keys of a member but those that hold members.</summary>
    public static IReadOnlyList<string> Keys(MemberDraft member, string? summary)
    {
        var keys = new List<string>();
        void Add(string key, string? value)
        {
            if (value is not null)
            {
                keys.Add($"{key}: {value}");
            }
        }

        void Text(string key, string? value) => Add(key, value is null ? null : Scalar.Format(value));
        void Range(string key, string? value) => Add(key, value is null ? null : Scalar.Quoted(value));

        Add("type", member.Type == "object" && member.Fields.Count > 0 ? null : Scalar.Format(member.Type));
        Text("csharp", member.CSharp);
        Text("property", member.Property);
        Add("style", member.Repeated ? "repeated" : null);
        Text("format", member.Format);
        Text("pattern", member.Pattern);
        Range("length", member.Length);
        Range("bytes", member.Bytes);
        Text("content", member.Content);
        Add("items", member.Items is { } item && !HasMembers(item) ? $"{{ {string.Join(", ", Keys(item, item.Summary))} }}" : null);
        Add("required", member.Required ? "true" : null);
        Text("requiredWhen", member.RequiredWhen);
        Text("unit", member.Unit);
        Range("range", member.Range);
        Add("also", member.Also.Count > 0 ? List(member.Also) : null);
        Add("multipleOf", member.MultipleOf?.ToString(CultureInfo.InvariantCulture));
        Add("values", member.Values.Count > 0 ? Values(member.Values) : null);
        Range("count", member.Count);
        Add("default", member.DefaultItems is { } items ? List(items) : member.Default is { } value ? Scalar.Format(value) : null);
        Text("defaultNote", member.DefaultNote);
        Text("whenInvalid", member.WhenInvalid);
        Text("effect", member.Effect);
        Add("idempotencyToken", member.IdempotencyToken ? "true" : null);
        Add("secret", member.Secret ? "true" : null);
        Text("summary", summary);
        return keys;
    }

    public static bool HasMembers(MemberDraft member) =>
        member.Fields.Count > 0 || (member.Items is { } item && HasMembers(item));

    private static string List(IEnumerable<string> items) => $"[{string.Join(", ", items.Select(Scalar.Format))}]";

    private static string Values(IEnumerable<ValueDraft> values) => $"{{ {string.Join(", ", values.Select(Value))} }}";

    private static void Values(Lines lines, IEnumerable<ValueDraft> values)
    {
        foreach (var value in values)
        {
            lines.Add(Value(value));
        }
    }

    private static string Value(ValueDraft value) => $"{Scalar.Format(value.Value)}: {Scalar.Format(value.Name)}";
}
