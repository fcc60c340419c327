namespace RtcGen.Analyzers;

/// <summary>The rules of lists and maps, and of what is in them.</summary>
internal static class ListChecks
{
    /// <summary>Checks a list.</summary>
    public static IEnumerable<Finding> Check(ObjectScope scope, MemberFacts member, ListValue list) =>
        CheckCount(member, list, list.Items.Count)
            .Concat(CheckUnique(member, list))
            .Concat(list.Items.SelectMany(item => CheckItem(scope, member, item)));

    /// <summary>Checks a map.</summary>
    public static IEnumerable<Finding> Check(ObjectScope scope, MemberFacts member, MapValue map) =>
        CheckCount(member, map, map.Entries.Count)
            .Concat(map.Entries.Where(entry => entry.Key is not null && StringChecks.IndexOfLoneSurrogate(entry.Key) >= 0).Select(entry => LoneSurrogate(member, entry.Value)))
            .Concat(map.Entries.SelectMany(entry => CheckItem(scope, member, entry.Value)));

    private static IEnumerable<Finding> CheckCount(MemberFacts member, KnownValue value, int count)
    {
        if (member.Count is { } bounds && (count > 0 || member.Required) && !bounds.Contains((decimal)count))
        {
            var end = Consequence.Of(member.WhenInvalid, member);
            yield return new(
                RequestRules.WrongCount,
                value.Syntax.GetLocation(),
                new($"{member.Property.Name} has {count} items instead of {bounds.Text}{end.English}", $"{member.Property.Name} 有 {count} 个元素，应为 {bounds.Text}{end.Chinese}"));
        }
    }

    // Items without the property, or with an empty string, are not compared.
    private static IEnumerable<Finding> CheckUnique(MemberFacts member, ListValue list)
    {
        if (!member.Unique && member.UniqueBy is null)
        {
            yield break;
        }

        var seen = new HashSet<object>();
        foreach (var item in list.Items)
        {
            var key = member.UniqueBy is { } by ? item is ObjectValue known ? ItemKeys.Of(known.Get(by)) : null : ItemKeys.Of(item);
            if (key is not null && !(member.UniqueBy is not null && key is "") && !seen.Add(key))
            {
                var end = Consequence.Of(member.WhenInvalid, member);
                yield return new(
                    RequestRules.Duplicate,
                    item.Syntax.GetLocation(),
                    member.UniqueBy is { } name
                        ? new($"An item of {member.Property.Name} has the same {name} as another{end.English}", $"{member.Property.Name} 中有元素与其他元素的 {name} 相同{end.Chinese}")
                        : new($"The item is already in {member.Property.Name}{end.English}", $"该元素已在 {member.Property.Name} 中{end.Chinese}"),
                    (FixKeys.RemoveItem, "true"));
            }
        }
    }

    private static IEnumerable<Finding> CheckItem(ObjectScope scope, MemberFacts member, KnownValue item) => item switch
    {
        AbsentValue => [MissingItem(member, item)],
        TextValue text when member.ItemKind == MemberKind.Text => StringChecks.Check(scope, member, text, member.ItemWhenInvalid),
        IntegerValue or RealValue when member.ItemKind is MemberKind.Integer or MemberKind.Real => NumberChecks.Check(scope, member, item, member.ItemWhenInvalid),
        _ => [],
    };

    private static Finding MissingItem(MemberFacts member, KnownValue item) => new(
        RequestRules.Missing,
        item.Syntax.GetLocation(),
        new($"An item of {member.Property.Name} is null, which cannot be sent", $"{member.Property.Name} 中有元素为 null，无法发送"),
        (FixKeys.RemoveItem, "true"));

    private static Finding LoneSurrogate(MemberFacts member, KnownValue value) => new(
        RequestRules.InvalidContent,
        value.Syntax.GetLocation(),
        new($"A key of {member.Property.Name} contains an unpaired surrogate and cannot be sent", $"{member.Property.Name} 中有键含有不成对的代理字符，无法发送"));
}
