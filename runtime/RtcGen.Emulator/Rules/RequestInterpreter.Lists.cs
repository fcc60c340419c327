using System.Globalization;
using System.Text.Json;
using RtcGen.Schema;

namespace RtcGen.Emulator;

/// <content>Lists and maps, and what stands in them: an item or entry that is empty is not absent.</content>
internal sealed partial class RequestInterpreter
{
    private void JudgeList(FieldSchema field, string path, JsonElement list, MemberScope scope, Notes notes)
    {
        var item = field.Items!;
        JudgeCount(field, path, list, list.GetArrayLength(), "items", notes);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var index = 0;
        foreach (var value in list.EnumerateArray())
        {
            var itemPath = string.Create(CultureInfo.InvariantCulture, $"{path}[{index++}]");
            if (FieldTypes.Fits(item.Type, value))
            {
                var key = field.UniqueBy is { } by ? Distinction(item, value, by) : field.Unique ? value : (JsonElement?)null;
                if (key is { } found && !seen.Add(GetKey(item, found)))
                {
                    notes.Findings.Add(Finding(field with { Secret = HoldsSecret(item) }, itemPath, value, RequestRule.Unique, "is already in the list"));
                }
            }

            JudgeInside(field, itemPath, value, scope, notes);
        }
    }

    private void JudgeMap(FieldSchema field, string path, JsonElement map, MemberScope scope, Notes notes)
    {
        var entries = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var member in map.EnumerateObject())
        {
            if (BodyMembers.GetName(member) is { } name)
            {
                // Of duplicates the last counts, as among the members of an object.
                entries[name] = member.Value;
            }
            else
            {
                notes.Findings.Add(WrongType(path, map, "an object whose names are Unicode", HoldsSecret(field)));
            }
        }

        JudgeCount(field, path, map, entries.Count, "entries", notes);
        foreach (var (name, value) in entries)
        {
            JudgeInside(field, path + EntryPath.Format(name), value, scope, notes);
        }
    }

    private void JudgeCount(FieldSchema field, string path, JsonElement given, int count, string what, Notes notes)
    {
        if (field.Count is { } allowed && !allowed.Contains(count))
        {
            notes.Findings.Add(Finding(field with { Secret = HoldsSecret(field) }, path, given, RequestRule.Count, $"has a number of {what} that is not allowed"));
        }
    }

    private void JudgeInside(FieldSchema holder, string path, JsonElement value, MemberScope scope, Notes notes)
    {
        var item = holder.Items!;
        if (!FieldTypes.Fits(item.Type, value))
        {
            notes.Findings.Add(WrongType(path, value, FieldTypes.Describe(item.Type), HoldsSecret(item)));
        }
        else if (item.Type == FieldType.Object)
        {
            JudgeMembers(item, value, scope, path + ".", notes);
        }
        else
        {
            JudgeValue(item.WhenInvalid == WhenInvalid.Unstated ? Inheriting(item, holder) : item, path, value, scope, notes);
        }
    }

    // What the server does with a bad item, and what it uses instead, may be said of the list alone.
    private static FieldSchema Inheriting(FieldSchema item, FieldSchema holder) =>
        item with { WhenInvalid = holder.WhenInvalid, DefaultItems = holder.DefaultItems, DefaultNote = holder.DefaultNote };

    // What makes an item of a list differ from the rest; an empty string does not.
    private static JsonElement? Distinction(FieldSchema item, JsonElement value, string by) =>
        BodyMembers.Find(value, item.Fields.First(field => field.Name == by), item.Fields) is { } found && BodyMembers.GetText(found) is not "" ? found : null;

    // Two times are the same whatever their offsets.
    private static string GetKey(FieldSchema item, JsonElement value) =>
        item.Type == FieldType.DateTime && RelationInterpreter.Time(value) is { } time ? time.UtcTicks.ToString(CultureInfo.InvariantCulture) : BodyMembers.Describe(value);
}
