using System.Text;

namespace RtcGen.Generated;

// Names that are not written as described: the documentation's own examples differ in case, and so do servers.
public ref partial struct RtcJsonReader
{
    /// <summary>What asking for a name is for.</summary>
    private enum Pass : byte
    {
        /// <summary>To read the property when it has exactly this name.</summary>
        Exact,

        /// <summary>To find the described property that is meant; nothing is read.</summary>
        Looking,

        /// <summary>To read the value as that of the property that was found.</summary>
        Found,
    }

    private bool Considers(ReadOnlySpan<byte> name)
    {
        if (_pass == Pass.Found)
        {
            if (!name.SequenceEqual(_meant))
            {
                return false;
            }

            _pass = Pass.Exact;
            return true;
        }

        _asked = name;
        _isDescribed |= _name.SequenceEqual(name);
        ConsidersLike(name);
        return false;
    }

    private bool ConsidersAlias(ReadOnlySpan<byte> alias)
    {
        if (_name.SequenceEqual(alias))
        {
            _isAlias = true;
            _meant = _asked;
        }
        else
        {
            ConsidersLike(alias);
        }

        return false;
    }

    private void ConsidersLike(ReadOnlySpan<byte> name)
    {
        if (Ascii.EqualsIgnoreCase(_name, name))
        {
            _alike++;
            _meant = _isAlias ? _meant : _asked;
        }
    }

    // Whether exactly one described member is meant by a name that none has.
    private bool Look()
    {
        (_pass, _isDescribed, _isAlias, _alike) = (Pass.Looking, false, false, 0);
        _object!.ReadMember(ref this);
        _pass = Pass.Exact;
        return !_isDescribed && (_isAlias || _alike == 1);
    }

    private void PutOff()
    {
        _hasPutOff = true;
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
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (_json = start; NextName(); SkipValue())
        {
            names.Add(Name());
        }

        _json = start;
        while (NextName())
        {
            if (!Look())
            {
                SkipValue();
            }
            else if (names.Add(Encoding.UTF8.GetString(_meant)))
            {
                _pass = Pass.Found;
                result.ReadMember(ref this);
            }
            else
            {
                KeepUnknown();
            }
        }
    }
}
