using RtcGen.Schema;

namespace RtcGen.Generator;

/// <summary>
/// Finds the class that an equal object of the file has already. Objects are equal when all that their classes would say is: summary, members with their
/// texts and rules, and rules across members. Where they stand in the file does not count.
/// </summary>
internal sealed class InlineShape
{
    private readonly List<CodeType> _types = [];

    /// <summary>Finds the class of an equal object.</summary>
    /// <param name="field">The object.</param>
    /// <param name="kind">What it is.</param>
    /// <returns>The class; null when there is none yet, or when the object must have its own.</returns>
    public CodeType? Find(FieldSchema field, CodeTypeKind kind)
    {
        FieldSchema? shape = null;
        foreach (var type in _types)
        {
            // Few objects of a file have members of the same names: only those are compared.
            if (type.Kind == kind && HaveEqualNames(type.Field.Fields, field.Fields) && !LooksOutside(field, 0)
                && WithoutPlace(type.Field) == (shape ??= WithoutPlace(field)))
            {
                return type;
            }
        }

        return null;
    }

    /// <summary>Remembers the class of an object.</summary>
    /// <param name="type">The class.</param>
    public void Add(CodeType type) => _types.Add(type);

    private static bool HaveEqualNames(EquatableArray<FieldSchema> members, EquatableArray<FieldSchema> others)
    {
        if (members.Count != others.Count)
        {
            return false;
        }

        for (var i = 0; i < members.Count; i++)
        {
            if (members[i].Name != others[i].Name)
            {
                return false;
            }
        }

        return true;
    }

    // A rule that looks at what holds the object names the class of that.
    private static bool LooksOutside(FieldSchema field, int depth) =>
        field.Rules.Any(rule => rule.Paths.Any(path => path.Outer > depth) || LooksOutside(rule.When, depth) || LooksOutside(rule.Requires, depth) || LooksOutside(rule.Range, depth))
        || field.Fields.Any(member => MemberLooksOutside(member, depth));

    private static bool MemberLooksOutside(FieldSchema member, int depth) =>
        LooksOutside(member.RequiredWhen, depth) || LooksOutside(member.EffectWhen, depth) || LooksOutside(member.Content?.When, depth)
        || LooksOutside(member.Range, depth) || LooksOutside(member.Count, depth) || LooksOutside(member.Length, depth) || LooksOutside(member.Bytes, depth)
        || (member.Items is { } items && MemberLooksOutside(items, depth))
        || LooksOutside(member, depth + 1);

    private static bool LooksOutside(ConditionSchema? condition, int depth) => condition?.Terms.Any(term => term.Path.Outer > depth) == true;

    private static bool LooksOutside(NumberRange? range, int depth) => range?.MinimumOf?.Outer > depth || range?.MaximumOf?.Outer > depth;

    // What the member says of itself, such as whether it is required, is no part of its class.
    private static FieldSchema WithoutPlace(FieldSchema field) => new()
    {
        Name = string.Empty,
        Type = field.Type,
        Summary = field.Summary,
        Remarks = field.Remarks,
        Fields = new(field.Fields.Select(MemberWithoutPlace)),
        Switch = field.Switch,
        Rules = new(field.Rules.Select(rule => rule with
        {
            Paths = new(rule.Paths.Select(WithoutPlace)),
            When = WithoutPlace(rule.When),
            Requires = WithoutPlace(rule.Requires),
            Range = WithoutPlace(rule.Range),
            Line = 0,
        })),
        Union = field.Union is { } union ? union with { Line = 0 } : null,
    };

    private static FieldSchema MemberWithoutPlace(FieldSchema member)
    {
        var shape = WithoutPlace(member);
        return member with
        {
            TypeSpan = default,
            FormatSpan = default,
            Line = 0,
            Column = 0,
            RequiredWhen = WithoutPlace(member.RequiredWhen),
            EffectWhen = WithoutPlace(member.EffectWhen),
            Content = member.Content is { } content ? content with { When = WithoutPlace(content.When) } : null,
            Range = WithoutPlace(member.Range),
            Values = new(member.Values.Select(value => value with { Line = 0, Column = 0 })),
            Items = member.Items is { } items ? MemberWithoutPlace(items) : null,
            Fields = shape.Fields,
            Rules = shape.Rules,
            Union = shape.Union,
        };
    }

    private static ConditionSchema? WithoutPlace(ConditionSchema? condition) =>
        condition is null ? null : condition with { Terms = new(condition.Terms.Select(term => term with { Path = WithoutPlace(term.Path) })) };

    private static NumberRange? WithoutPlace(NumberRange? range) => range is null ? null : range with
    {
        MinimumOf = range.MinimumOf is { } minimum ? WithoutPlace(minimum) : null,
        MaximumOf = range.MaximumOf is { } maximum ? WithoutPlace(maximum) : null,
    };

    private static MemberPath WithoutPlace(MemberPath path) => path with { Span = default };
}
