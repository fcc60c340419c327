using System.Text;
using System.Text.Json;

namespace RtcGen.Generated;

/// <content>Members that the schema does not know, and the names of those that it does.</content>
public sealed partial class RtcJsonWriter
{
    private readonly bool _writesNothing;
    private readonly HashSet<string>? _names;
    private bool _holdsAny;

    /// <summary>Instead of writing, collects the names that it is told: generated code tells those of unset members as well.</summary>
    /// <param name="names">Where to; null when only <see cref="HoldsAny"/> is asked for.</param>
    internal RtcJsonWriter(HashSet<string>? names) => (_writesNothing, _names, _buffer, _json) = (true, names, null!, null!);

    /// <summary>Whether an object has a member that is not null.</summary>
    internal bool HoldsAny(RtcObject value)
    {
        _holdsAny = false;
        if (value.HasExtraMembers)
        {
            foreach (var (_, extra) in value.ExtraMembers)
            {
                _holdsAny |= extra.ValueKind != JsonValueKind.Null;
            }
        }

        value.Write(this);
        return _holdsAny;
    }

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
            Write(extra);
        }
    }

    // JsonElement.WriteTo would do, but brings 10 KB of code into every native program, for what few requests have.
    private void Write(JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                _json.WriteStartObject();
                foreach (var member in value.EnumerateObject())
                {
                    _json.WritePropertyName(member.Name);
                    Write(member.Value);
                }

                _json.WriteEndObject();
                break;
            case JsonValueKind.Array:
                _json.WriteStartArray();
                foreach (var item in value.EnumerateArray())
                {
                    Write(item);
                }

                _json.WriteEndArray();
                break;
            case JsonValueKind.String:
                _json.WriteStringValue(value.GetString());
                break;
            case JsonValueKind.True or JsonValueKind.False:
                _json.WriteBooleanValue(value.ValueKind == JsonValueKind.True);
                break;
            case JsonValueKind.Null:
                _json.WriteNullValue();
                break;
            default:
                // A number keeps its digits.
                _json.WriteRawValue(value.GetRawText(), skipInputValidation: true);
                break;
        }
    }

    private bool Collects(ReadOnlySpan<byte> name, bool isSet)
    {
        if (!_writesNothing)
        {
            return false;
        }

        _holdsAny |= isSet;
        _names?.Add(Encoding.UTF8.GetString(name));
        return true;
    }
}
