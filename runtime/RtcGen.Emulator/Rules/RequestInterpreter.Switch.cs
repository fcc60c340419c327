using System.Text.Json;

namespace RtcGen.Emulator;

/// <content>Objects that one of their members turns on: while it does not, nothing in them counts.</content>
internal sealed partial class RequestInterpreter
{
    private static bool IsOn(string name, MemberScope scope, string prefix, Notes notes)
    {
        var (field, sent) = scope.Follow(new(name, 0, new([name])));
        var isOn = sent is { } given ? given.ValueKind == JsonValueKind.True : field.Default == "true";
        if (isOn)
        {
            return true;
        }

        if (sent is { ValueKind: not JsonValueKind.False } odd)
        {
            notes.Findings.Add(WrongType(prefix + name, odd, FieldTypes.Describe(field.Type), isSecret: false));
        }

        notes.Values[prefix + name] = "false";
        var path = prefix.TrimEnd('.');
        if (sent is null && scope.Object is { } holder && BodyMembers.HoldsAny(holder) && !notes.Findings.Exists(known => known.Rule == RequestRule.Effect && known.Path == JsonPath(path)))
        {
            // What is in it may be secret, and counts for nothing.
            notes.Findings.Add(Ignored(path, holder, isSecret: true) with { Message = $"{path} is ignored: {name}, which switches it on, is not set." });
        }

        return false;
    }
}
