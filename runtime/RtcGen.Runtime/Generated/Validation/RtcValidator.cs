using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace RtcGen.Generated;

/// <summary>Validates properties against the rules of the schema and collects every error. Generated code calls it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class RtcValidator
{
    private readonly List<(string Name, int Index)> _parents = [];
    private readonly List<RtcObject> _objects = [];
    private string? _hidden;

    // Whether an item or entry is being validated: one that is empty is not absent.
    private bool _isInside;
    private List<RtcValidationError>? _faults;
    private readonly List<Warning> _warnings = [];

    internal RtcValidator()
        : this(TimeProvider.System)
    {
    }

    internal bool FoundErrors => _faults is not null;

    internal bool FoundNothing => _faults is null && _warnings.Count == 0;

    /// <summary>Validates a string: required, well-formed Unicode, and format. An empty string counts as absent.</summary>
    /// <param name="name">The property's name on the wire.</param>
    /// <param name="value">The string.</param>
    /// <param name="required">Whether it is required.</param>
    /// <param name="format">The format of the whole string, when it has one.</param>
    /// <param name="whenInvalid">The server's reaction.</param>
    public void CheckString(string name, string? value, bool required = false, RtcStringFormat? format = null, InvalidValueReaction whenInvalid = default)
    {
        if (value is null)
        {
            CheckRequired(name, missing: required, OfAbsence(whenInvalid));
        }
        else if (value.Length == 0 && !_isInside)
        {
            if (required)
            {
                Add(name, RtcValidationRule.Required, "''", "is empty but required", OfAbsence(whenInvalid));
            }
        }
        else if (WellFormedString.IndexOfLoneSurrogate(value) is >= 0 and var index)
        {
            Add(name, RtcValidationRule.WellFormed, DisplayValue.Format(value), Invariant($"contains an unpaired surrogate at index {index}, which cannot be sent"), InvalidValueReaction.Rejected);
        }
        else if (BrokenFormat(format, value, whenInvalid) is var (complaint, reaction))
        {
            Add(name, RtcValidationRule.Pattern, DisplayValue.Format(value), Invariant($"({value.Length} characters) {complaint}"), reaction);
        }
    }

    /// <summary>Validates the length of a string in Unicode characters (code points).</summary>
    /// <param name="name">The property's name on the wire.</param>
    /// <param name="value">The string; null passes.</param>
    /// <param name="minimum">The minimum number of characters.</param>
    /// <param name="maximum">The maximum number of characters.</param>
    /// <param name="whenInvalid">The server's reaction.</param>
    public void CheckLength(string name, string? value, int minimum, int maximum, InvalidValueReaction whenInvalid = default)
    {
        if (IsToJudge(value) && CountCharacters(value) is var length && (length < minimum || length > maximum))
        {
            Add(name, RtcValidationRule.Length, DisplayValue.Format(value), Invariant($"has {length} characters instead of {minimum} to {maximum}"), whenInvalid);
        }
    }

    /// <summary>Validates that a required property is set.</summary>
    /// <param name="name">The property's name on the wire.</param>
    /// <param name="missing">Whether it is missing.</param>
    /// <param name="whenInvalid">The server's reaction.</param>
    public void CheckRequired(string name, bool missing, InvalidValueReaction whenInvalid = default)
    {
        if (missing)
        {
            Add(name, RtcValidationRule.Required, null, "is missing but required", whenInvalid);
        }
    }

    /// <summary>Validates that an integer is within bounds.</summary>
    /// <param name="name">The property's name on the wire.</param>
    /// <param name="value">The number; null passes.</param>
    /// <param name="minimum">The minimum.</param>
    /// <param name="maximum">The maximum.</param>
    /// <param name="unit">The unit, for the message.</param>
    /// <param name="whenInvalid">The server's reaction.</param>
    public void CheckRange(string name, long? value, long minimum, long maximum, string? unit = null, InvalidValueReaction whenInvalid = default)
    {
        if (value is { } number && (number < minimum || number > maximum))
        {
            Add(name, RtcValidationRule.Range, Invariant($"{number}"), Invariant($"is outside [{minimum}, {maximum}]{Unit(unit)}"), whenInvalid);
        }
    }

    /// <summary>Validates that an integer is within bounds that are open at an end, or is one of a few other values.</summary>
    /// <param name="name">The property's name on the wire.</param>
    /// <param name="value">The number; null passes.</param>
    /// <param name="range">The bounds as in the schema, for the message.</param>
    /// <param name="inside">Whether the number is within them.</param>
    /// <param name="unit">The unit, for the message.</param>
    /// <param name="whenInvalid">The server's reaction.</param>
    public void CheckIntegerRange(string name, long? value, string range, bool inside, string? unit = null, InvalidValueReaction whenInvalid = default)
    {
        if (value is { } number && !inside)
        {
            Add(name, RtcValidationRule.Range, Invariant($"{number}"), $"is outside {range}{Unit(unit)}", whenInvalid);
        }
    }

    /// <summary>Validates that a number is within bounds, each end included or not.</summary>
    /// <param name="name">The property's name on the wire.</param>
    /// <param name="value">The number; null passes.</param>
    /// <param name="range">The bounds as in the schema, for the message.</param>
    /// <param name="inside">Whether the number is within them.</param>
    /// <param name="unit">The unit, for the message.</param>
    /// <param name="whenInvalid">The server's reaction.</param>
    public void CheckRealRange(string name, double? value, string range, bool inside, string? unit = null, InvalidValueReaction whenInvalid = default)
    {
        if (value is { } number && !inside)
        {
            Add(name, RtcValidationRule.Range, Invariant($"{number}"), $"is outside {range}{Unit(unit)}", whenInvalid);
        }
    }

    /// <summary>Validates that a number is one of those listed.</summary>
    /// <param name="name">The property's name on the wire.</param>
    /// <param name="value">The number; null passes.</param>
    /// <param name="allowed">The list, for the message.</param>
    /// <param name="isAllowed">Whether the number is in it.</param>
    /// <param name="whenInvalid">The server's reaction.</param>
    public void CheckOneOf(string name, long? value, string allowed, bool isAllowed, InvalidValueReaction whenInvalid = default)
    {
        if (value is { } number && !isAllowed)
        {
            Add(name, RtcValidationRule.AllowedValues, Invariant($"{number}"), $"is none of {allowed}", whenInvalid);
        }
    }

    /// <summary>Warns when a property is set that the server ignores.</summary>
    /// <param name="name">The property's name on the wire.</param>
    /// <param name="isSet">Whether it is set.</param>
    public void WarnNoEffect(string name, bool isSet)
    {
        if (isSet)
        {
            Warn(RtcValidationRule.NoEffect, name, detail: null, static (path, _) => $"{path} has no effect: the server ignores it.");
        }
    }

    /// <summary>Validates an object inside the request, with its own properties. An empty object counts as absent.</summary>
    /// <param name="name">The property's name on the wire.</param>
    /// <param name="value">The object.</param>
    /// <param name="required">Whether it is required; it is then validated when it is empty, too.</param>
    public void CheckObject(string name, RtcObject? value, bool required = false)
    {
        if (value is null)
        {
            CheckRequired(name, missing: required);
        }
        else if (required || _isInside || RtcJsonWriter.HoldsAny(value))
        {
            CheckInside(name, index: -1, value);
        }
    }

    /// <summary>Validates an array of objects inside the request, with the properties of each.</summary>
    /// <param name="name">The property's name on the wire.</param>
    /// <param name="values">The objects; null passes.</param>
    public void CheckObjects(string name, IReadOnlyList<RtcObject>? values)
    {
        for (var i = 0; i < values?.Count; i++)
        {
            if (values[i] is { } value)
            {
                CheckInside(name, i, value);
            }
            else
            {
                AddToItem(name, i, RtcValidationRule.Required, null, "is null, which cannot be sent", InvalidValueReaction.Rejected);
            }
        }
    }

    /// <summary>Gets an object that contains the one being validated.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="levels">The number of objects outwards; arrays on the way do not count.</param>
    /// <returns>The object.</returns>
    public T GetOuter<T>(int levels)
        where T : RtcObject => (T)_objects[_objects.Count - 1 - levels];

    /// <summary>Keeps the value of a property out of every message.</summary>
    /// <param name="name">The property's name on the wire.</param>
    public void Redact(string name) => _hidden = name;

    internal void Check(RtcObject request)
    {
        _objects.Add(request);
        request.Validate(this);
        CheckExtraMembers(request);
        _objects.Clear();
    }

    internal RtcValidationResult ToResult() => new(_faults ?? [], DescribeWarnings());

    internal void Clear()
    {
        _parents.Clear();
        _objects.Clear();
        _hidden = null;
        _isInside = false;
        _faults = null;
        _warnings.Clear();
        _spent = default;
        _gaveUp = false;
    }

    // A default is for a bad value: it does not fill in for a required member that is not there.
    private static InvalidValueReaction OfAbsence(InvalidValueReaction whenInvalid) =>
        whenInvalid.Reaction == RtcServerReaction.Adjusts ? default : whenInvalid;

    // An empty string counts as absent; where it is required, that is the error.
    private bool IsToJudge([NotNullWhen(true)] string? value) => value is not null && (value.Length > 0 || _isInside);

    // As people count: two UTF-16 units of one character are one.
    private static int CountCharacters(string text)
    {
        var count = 0;
        foreach (var _ in text.EnumerateRunes())
        {
            count++;
        }

        return count;
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);

    private static string Unit(string? unit) => unit is null ? string.Empty : $" {unit}";

    private void CheckInside(string name, int index, RtcObject value)
    {
        var wasInside = _isInside;
        _isInside = false;
        _parents.Add((name, index));
        _objects.Add(value);
        value.Validate(this);
        CheckExtraMembers(value);
        _isInside = wasInside;
        _objects.RemoveAt(_objects.Count - 1);
        _parents.RemoveAt(_parents.Count - 1);
    }

    private void Add(string name, RtcValidationRule rule, string? value, string complaint, InvalidValueReaction whenInvalid) =>
        AddAt(GetPath(name), rule, value is not null && name == _hidden ? "***" : value, complaint, whenInvalid);

    private void AddToItem(string name, int index, RtcValidationRule rule, string? value, string complaint, InvalidValueReaction whenInvalid) =>
        AddAt(Invariant($"{GetPath(name)}[{index}]"), rule, value is not null && name == _hidden ? "***" : value, complaint, whenInvalid);

    private void AddAt(string path, RtcValidationRule rule, string? value, string complaint, InvalidValueReaction whenInvalid)
    {
        var given = value is null ? string.Empty : $" = {value}";
        var consequence = whenInvalid.Reaction switch
        {
            RtcServerReaction.Adjusts => $"; the server would not refuse this, it would silently use {whenInvalid.ServerUses}{(whenInvalid.Name is { } called ? $" ({called})" : string.Empty)}",
            RtcServerReaction.Rejects => "; the server would refuse it",
            _ => string.Empty,
        };
        (_faults ??= []).Add(new(
            path, rule, $"{path}{given} {complaint}{consequence}.", value, whenInvalid.Reaction, whenInvalid.ServerUses));
    }

    private string GetPath(string name) => $"{GetPathOf(_parents)}.{name}";

    private static string GetPathOf(IEnumerable<(string Name, int Index)> parents)
    {
        var path = new StringBuilder("$");
        foreach (var (name, index) in parents)
        {
            path.Append('.').Append(name);
            if (index >= 0)
            {
                path.Append(CultureInfo.InvariantCulture, $"[{index}]");
            }
        }

        return path.ToString();
    }
}
