using System.ComponentModel;

namespace RtcGen.Generated;

/// <summary>Validates one entry of a map.</summary>
/// <typeparam name="T">The type of its value.</typeparam>
/// <param name="validator">The validator.</param>
/// <param name="name">The entry's name in paths.</param>
/// <param name="value">Its value.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate void RtcMapEntryCheck<in T>(RtcValidator validator, string name, T value);

/// <content>Rules of maps.</content>
public sealed partial class RtcValidator
{
    /// <summary>Validates each entry of a map: its key is well-formed Unicode, and its value is not null.</summary>
    /// <typeparam name="T">The type of its values.</typeparam>
    /// <param name="name">The property's name on the wire.</param>
    /// <param name="value">The map; null passes.</param>
    /// <param name="check">A function that validates one entry.</param>
    public void CheckMap<T>(string name, IReadOnlyDictionary<string, T>? value, RtcMapEntryCheck<T> check)
    {
        ArgumentNullException.ThrowIfNull(check);
        if (value is null)
        {
            return;
        }

        var isHidden = name == _hidden;
        foreach (var (key, entry) in value)
        {
            var path = name + PathOfKey(key);
            if (WellFormedString.IndexOfLoneSurrogate(key) >= 0)
            {
                Add(path, RtcValidationRule.WellFormed, null, "has an unpaired surrogate in its key, which cannot be sent", InvalidValueReaction.Rejected);
            }

            CheckInside(path, entry, isHidden, check);
        }

        _hidden = isHidden ? name : _hidden;
    }
}
