using System.Text.Json;
using RtcGen.Import.Draft;

namespace RtcGen.Import.JsonSamples;

/// <summary>Makes members of the values that samples have in one place: one, or those of all items of a list.</summary>
internal sealed class SampleReader(bool isQuery)
{
    private const int MaximumDepth = 12;

    public void Read(IReadOnlyList<JsonElement> objects, IList<MemberDraft> into, IList<string> notes, int depth = 0)
    {
        foreach (var member in objects.SelectMany(each => each.EnumerateObject()).GroupBy(member => member.Name, StringComparer.Ordinal))
        {
            if (!MemberNames.IsValid(member.Key))
            {
                notes.Add($"a member whose name no member can have: '{(member.Key.Length > 64 ? member.Key[..64] : member.Key)}'");
                continue;
            }

            var draft = ReadMember(member.Key, [.. member.Select(each => each.Value)], depth + 1);
            if (isQuery && (draft.Items ?? draft).Type is "json")
            {
                notes.Add($"the type of {member.Key}, which the sample does not show");
                continue;
            }

            into.Add(draft);
        }
    }

    public MemberDraft ReadMember(string name, IReadOnlyList<JsonElement> values, int depth = 0)
    {
        var present = values.Where(value => value.ValueKind != JsonValueKind.Null).ToList();
        var draft = new MemberDraft { Name = name, Type = TypeOf(present) };
        if (present.Count == 0)
        {
            draft.Notes.Add("the type: the sample has null");
        }
        else if (draft.Type == "json")
        {
            draft.Notes.Add("the type: the sample has values of several types");
        }
        else if (draft.Type == "array")
        {
            ReadItems(draft, present, depth);
        }
        else if (draft.Type == "object")
        {
            ReadFields(draft, present, depth);
        }

        return draft;
    }

    private void ReadItems(MemberDraft draft, List<JsonElement> lists, int depth)
    {
        var items = lists.SelectMany(list => list.EnumerateArray()).ToList();
        var item = ReadMember(draft.Name, items, depth);
        if (items.Count == 0)
        {
            item.Notes.Clear();
            draft.Notes.Add("the type of the items: the sample has none");
        }
        else if (item.Type == "array")
        {
            item.Type = "json";
            item.Items = null;
            item.Notes.Clear();
            draft.Notes.Add("the items, which are lists");
        }

        draft.Items = item;
        foreach (var note in item.Notes)
        {
            draft.Notes.Add("of the items: " + note);
        }

        item.Notes.Clear();
    }

    private void ReadFields(MemberDraft draft, List<JsonElement> objects, int depth)
    {
        if (depth < MaximumDepth)
        {
            Read(objects, draft.Fields, draft.Notes, depth);
        }

        if (draft.Fields.Count == 0)
        {
            draft.Type = "json";
            draft.Notes.Add("the members of the object, which the sample does not show");
        }
    }

    private static string TypeOf(List<JsonElement> values)
    {
        var types = values.Select(TypeOf).Distinct(StringComparer.Ordinal).ToList();
        return types.Count == 1 ? types[0]
            : types.Count > 1 && types.All(type => type is "int32" or "int64" or "double") ? types.Contains("double") ? "double" : "int64"
            : "json";
    }

    private static string TypeOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => "string",
        JsonValueKind.True or JsonValueKind.False => "boolean",
        JsonValueKind.Array => "array",
        JsonValueKind.Object => "object",
        _ => value.TryGetInt32(out _) ? "int32" : value.TryGetInt64(out _) ? "int64" : "double",
    };
}
