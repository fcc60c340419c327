using System.Text;

namespace RtcGen.Generated;

/// <content>Members that the schema does not know, and the names of those that it does.</content>
public sealed partial class RtcJsonWriter
{
    private readonly HashSet<string>? _names;

    /// <summary>Instead of writing, collects the names that it is told: generated code tells those of unset members as well.</summary>
    internal RtcJsonWriter(HashSet<string> names)
        : this() => _names = names;

    // The members of the schema, and then those that it does not know.
    private void WriteMembers(RtcObject value)
    {
        value.Write(this);
        if (!value.HasExtraMembers)
        {
            return;
        }

        var check = new ExtraMemberCheck(value);
        foreach (var (name, extra) in value.ExtraMembers)
        {
            check.ThrowIfRefused(name, extra);
            _json.WritePropertyName(name);

            // Nobody knows which of them are secret.
            NoteHidden();
            extra.WriteTo(_json);
        }
    }

    private bool Collects(ReadOnlySpan<byte> name)
    {
        if (_names is null)
        {
            return false;
        }

        _names.Add(Encoding.UTF8.GetString(name));
        return true;
    }
}
