using System.Text;

namespace RtcGen.Generated;

// Names that are not written as described: the documentation's own examples differ in case, and so do servers.
public ref partial struct RtcJsonReader
{
    private void PutOff()
    {
        _putOff = _names;
        SkipValue();
    }

    private void SkipValue()
    {
        _json.Read();
        _json.Skip();
    }

    private void KeepUnknown()
    {
        _json.Read();
        _object!.Keep(Name(), Undescribed());
    }

    // The member's own name goes before others; of those the first is read, and the rest is kept.
    private void ReadPutOff(System.Text.Json.Utf8JsonReader start, RtcResult result)
    {
        var described = _putOff;
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (_json = start; NextName(); SkipValue())
        {
            names.Add(Name());
        }

        _json = start;
        while (NextName())
        {
            var meant = MemberNames.FindMeant(described, _name, out var ownName);
            if (meant < 0)
            {
                SkipValue();
            }
            else if (names.Add(Encoding.UTF8.GetString(ownName)))
            {
                _meant = meant;
                result.ReadMember(ref this);
            }
            else
            {
                KeepUnknown();
            }
        }
    }
}
