using System.Text;
using System.Text.Json;

namespace RtcGen.Generated;

/// <content>Members that the schema does not know, and the names of those that it does.</content>
public sealed partial class RtcJsonWriter
{
    // A request asks many times, and nothing in it asks while another question is open.
    [ThreadStatic]
    private static RtcJsonWriter? Probe;

    private readonly bool _writesNothing;
    private readonly HashSet<string>? _names;
    private bool _holdsAny;

    /// <summary>Collects the names that it is passed instead of writing: generated code passes those of unset properties as well.</summary>
    /// <param name="names">The collected names; null for <see cref="HoldsAny"/>.</param>
    internal RtcJsonWriter(HashSet<string>? names) => (_writesNothing, _names, _buffer, _json) = (true, names, null!, null!);

    /// <summary>Determines whether an object has a property that is not null.</summary>
    internal static bool HoldsAny(RtcObject value)
    {
        var probe = Probe ??= new(names: null);
        probe._holdsAny = false;
        if (value.HasExtraMembers)
        {
            foreach (var (_, extra) in value.ExtraMembers)
            {
                probe._holdsAny |= extra.ValueKind != JsonValueKind.Null;
            }
        }

        value.Write(probe);
        return probe._holdsAny;
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
