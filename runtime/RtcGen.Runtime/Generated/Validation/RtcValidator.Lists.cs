namespace RtcGen.Generated;

/// <content>Rules of arrays.</content>
public sealed partial class RtcValidator
{
    /// <summary>Validates the number of items of an array. An empty array counts as absent.</summary>
    /// <param name="name">The property's name on the wire.</param>
    /// <param name="count">The number of items; null passes.</param>
    /// <param name="minimum">The minimum number.</param>
    /// <param name="maximum">The maximum number.</param>
    /// <param name="whenInvalid">The server's reaction.</param>
    /// <param name="required">Whether it is required; it is then counted when it is empty, too.</param>
    public void CheckCount(string name, int? count, int minimum, int maximum, InvalidValueReaction whenInvalid = default, bool required = false)
    {
        if (count is { } items && (items > 0 || required || _isInside) && (items < minimum || items > maximum))
        {
            var bounds = maximum == int.MaxValue ? Invariant($"at least {minimum}") : Invariant($"{minimum} to {maximum}");
            Add(name, RtcValidationRule.Count, null, Invariant($"has {items} items instead of {bounds}"), whenInvalid);
        }
    }

    /// <summary>Validates that no two items of an array are equal.</summary>
    /// <typeparam name="T">The type of an item.</typeparam>
    /// <param name="name">The property's name on the wire.</param>
    /// <param name="values">The array; null passes.</param>
    /// <param name="whenInvalid">The server's reaction.</param>
    public void CheckUnique<T>(string name, IReadOnlyList<T>? values, InvalidValueReaction whenInvalid = default) =>
        CheckUniqueBy(name, values, string.Empty, static value => value, whenInvalid);

    /// <summary>Validates that no two items of an array have the same value of a property.</summary>
    /// <typeparam name="T">The type of an item.</typeparam>
    /// <param name="name">The property's name on the wire.</param>
    /// <param name="values">The array; null passes.</param>
    /// <param name="by">The name of the item's property on the wire.</param>
    /// <param name="key">A function that gets its value; items without one, or with an empty string, are not compared.</param>
    /// <param name="whenInvalid">The server's reaction.</param>
    public void CheckUniqueBy<T>(string name, IReadOnlyList<T>? values, string by, Func<T, object?> key, InvalidValueReaction whenInvalid = default)
    {
        ArgumentNullException.ThrowIfNull(by);
        ArgumentNullException.ThrowIfNull(key);
        if (values is null || values.Count < 2)
        {
            return;
        }

        var seen = new HashSet<object>();
        for (var i = 0; i < values.Count; i++)
        {
            if (values[i] is { } value && key(value) is { } found && (by.Length == 0 || found is not "") && !seen.Add(found))
            {
                AddToItem(name, i, RtcValidationRule.Unique, null, by.Length == 0 ? "is already in the list" : $"has the same {by} as another item", whenInvalid);
            }
        }
    }

    /// <summary>Validates each string of an array: well-formed Unicode, and format.</summary>
    /// <param name="name">The property's name on the wire.</param>
    /// <param name="values">The array; null passes.</param>
    /// <param name="format">The format of each whole string, when they have one.</param>
    /// <param name="whenInvalid">The server's reaction.</param>
    public void CheckStrings(string name, IReadOnlyList<string>? values, RtcStringFormat? format = null, InvalidValueReaction whenInvalid = default)
    {
        for (var i = 0; i < values?.Count; i++)
        {
            var value = values[i];
            if (value is null)
            {
                AddToItem(name, i, RtcValidationRule.Required, null, "is null, which cannot be sent", InvalidValueReaction.Rejected);
            }
            else if (WellFormedString.IndexOfLoneSurrogate(value) >= 0)
            {
                AddToItem(name, i, RtcValidationRule.WellFormed, DisplayValue.Format(value), "contains an unpaired surrogate, which cannot be sent", InvalidValueReaction.Rejected);
            }
            else if (BrokenFormat(format, value, whenInvalid) is var (complaint, reaction))
            {
                AddToItem(name, i, RtcValidationRule.Pattern, DisplayValue.Format(value), complaint, reaction);
            }
        }
    }

    /// <summary>Validates each item of an array by rules of its own: it is not null.</summary>
    /// <typeparam name="T">The type of an item.</typeparam>
    /// <param name="name">The property's name on the wire.</param>
    /// <param name="values">The array; null passes.</param>
    /// <param name="check">A function that validates one item.</param>
    public void CheckItems<T>(string name, IReadOnlyList<T>? values, RtcMapEntryCheck<T> check)
    {
        ArgumentNullException.ThrowIfNull(check);
        var isHidden = name == _hidden;
        for (var i = 0; i < values?.Count; i++)
        {
            CheckInside(Invariant($"{name}[{i}]"), values[i], isHidden, check);
        }

        _hidden = isHidden ? name : _hidden;
    }

    /// <summary>Validates that each number of an array is within bounds.</summary>
    /// <typeparam name="T">The type of a number.</typeparam>
    /// <param name="name">The property's name on the wire.</param>
    /// <param name="values">The array; null passes.</param>
    /// <param name="range">The bounds as in the schema, for the message.</param>
    /// <param name="inside">A function that determines whether a number is within them.</param>
    /// <param name="whenInvalid">The server's reaction.</param>
    public void CheckEachRange<T>(string name, IReadOnlyList<T>? values, string range, Func<T, bool> inside, InvalidValueReaction whenInvalid = default)
        where T : struct => Each(name, values, RtcValidationRule.Range, ("is outside", range), inside, whenInvalid);

    /// <summary>Validates that each value of an array is one of those listed.</summary>
    /// <typeparam name="T">The type of a value.</typeparam>
    /// <param name="name">The property's name on the wire.</param>
    /// <param name="values">The array; null passes.</param>
    /// <param name="allowed">The list, for the message.</param>
    /// <param name="isAllowed">Whether a value is in it.</param>
    /// <param name="whenInvalid">The server's reaction.</param>
    public void CheckEachOneOf<T>(string name, IReadOnlyList<T>? values, string allowed, Func<T, bool> isAllowed, InvalidValueReaction whenInvalid = default) =>
        Each(name, values, RtcValidationRule.AllowedValues, ("is none of", allowed), isAllowed, whenInvalid);

    // One item or entry.
    private void CheckInside<T>(string path, T value, bool isHidden, RtcMapEntryCheck<T> check)
    {
        _hidden = isHidden ? path : _hidden;
        if (value is null)
        {
            Add(path, RtcValidationRule.Required, null, "is null, which cannot be sent", InvalidValueReaction.Rejected);
            return;
        }

        var wasInside = _isInside;
        _isInside = true;
        check(this, path, value);
        _isInside = wasInside;
    }

    private void Each<T>(string name, IReadOnlyList<T>? values, RtcValidationRule rule, (string Is, string What) complaint, Func<T, bool> holds, InvalidValueReaction whenInvalid)
    {
        ArgumentNullException.ThrowIfNull(holds);
        for (var i = 0; i < values?.Count; i++)
        {
            if (values[i] is { } value && !holds(value))
            {
                AddToItem(name, i, rule, value is string text ? DisplayValue.Format(text) : Invariant($"{value}"), $"{complaint.Is} {complaint.What}", whenInvalid);
            }
        }
    }
}
