using System.ComponentModel;
using System.Globalization;
using System.Text.Json;

namespace RtcGen.Generated;

/// <summary>Comparisons of properties, for generated validators. An absent value passes.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class RtcRelations
{
    // Vectors come from users as decimal fractions, so a right angle is rarely exact.
    private const double Tolerance = 1e-3;

    /// <summary>Determines whether a list contains a value.</summary>
    /// <typeparam name="T">The type of an item.</typeparam>
    /// <param name="values">The list; null counts as empty.</param>
    /// <param name="value">The value.</param>
    /// <returns>true if it does; otherwise, false.</returns>
    public static bool Contains<T>(IReadOnlyList<T>? values, T value)
    {
        for (var i = 0; i < values?.Count; i++)
        {
            if (EqualityComparer<T>.Default.Equals(values[i], value))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Determines whether a list contains a string, ignoring case.</summary>
    /// <param name="values">The list; null counts as empty.</param>
    /// <param name="value">The string.</param>
    /// <returns>true if it does; otherwise, false.</returns>
    public static bool ContainsIgnoringCase(IReadOnlyList<string>? values, string value) =>
        values is not null && values.Contains(value, StringComparer.OrdinalIgnoreCase);

    /// <summary>Determines whether a string is one of several, ignoring case.</summary>
    /// <param name="value">The string, or null.</param>
    /// <param name="texts">The other strings.</param>
    /// <returns>true if it is; otherwise, false.</returns>
    public static bool IsOneOf(string? value, params string[] texts) =>
        value is not null && texts.Contains(value, StringComparer.OrdinalIgnoreCase);

    /// <summary>Gets a string, or what the server uses for one that is absent or empty.</summary>
    /// <param name="value">The string, or null.</param>
    /// <param name="usual">The value that the server uses; null when that is not known.</param>
    /// <returns>The string that is used.</returns>
    public static string? OrDefault(string? value, string? usual = null) => string.IsNullOrEmpty(value) ? usual : value;

    /// <summary>Determines whether an object has a property that is not null.</summary>
    /// <param name="value">The object, or null.</param>
    /// <returns>true if it has; otherwise, false.</returns>
    public static bool IsSet(RtcObject? value) => value is not null && RtcJsonWriter.HoldsAny(value);

    /// <summary>Determines whether a JSON value is present and is neither null nor an empty string, list or object.</summary>
    /// <param name="value">The value, or null.</param>
    /// <returns>true if it is; otherwise, false.</returns>
    public static bool IsSet(JsonElement? value) => value is { } json && json.ValueKind switch
    {
        JsonValueKind.Undefined or JsonValueKind.Null => false,
        JsonValueKind.String => json.GetRawText().Length > 2,
        JsonValueKind.Array => json.GetArrayLength() > 0,
        JsonValueKind.Object => json.EnumerateObject().Any(static member => member.Value.ValueKind != JsonValueKind.Null),
        _ => true,
    };

    /// <summary>Determines whether one time is before another. A string that is no time passes: its format is another rule.</summary>
    /// <param name="first">The earlier time, in RFC 3339.</param>
    /// <param name="second">The later time, in RFC 3339.</param>
    /// <returns>false if it does not; otherwise, true.</returns>
    public static bool AreAscending(string? first, string? second) =>
        !DateTimeOffset.TryParse(first, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var start)
        || !DateTimeOffset.TryParse(second, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var end)
        || start < end;

    /// <summary>Determines whether one point in time is before another, whatever their offsets. The default value counts as absent.</summary>
    /// <param name="first">The earlier time.</param>
    /// <param name="second">The later time.</param>
    /// <returns>false if it does not; otherwise, true.</returns>
    public static bool AreAscending(DateTimeOffset? first, DateTimeOffset? second) =>
        first is not { } start || second is not { } end || end == default || start < end;

    /// <summary>Determines whether one number is less than another.</summary>
    /// <param name="first">The lesser number.</param>
    /// <param name="second">The greater number.</param>
    /// <returns>false if it is not; otherwise, true.</returns>
    public static bool AreAscending(double? first, double? second) => first is not { } low || second is not { } high || low < high;

    /// <summary>Determines whether vectors of three numbers are orthogonal, within a thousandth of their lengths.</summary>
    /// <param name="vectors">The vectors; null, and what has not three numbers, passes.</param>
    /// <returns>false if two of them do not; otherwise, true.</returns>
    public static bool AreOrthogonal(params IReadOnlyList<double>?[] vectors)
    {
        ArgumentNullException.ThrowIfNull(vectors);
        for (var i = 0; i < vectors.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (vectors[i] is { Count: 3 } a && vectors[j] is { Count: 3 } b && Math.Abs(Dot(a, b)) > Tolerance * Math.Sqrt(Dot(a, a) * Dot(b, b)))
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <summary>Determines whether two lists contain the same values, in any order.</summary>
    /// <typeparam name="TFirst">The type of an item of the first list.</typeparam>
    /// <typeparam name="TSecond">The type of an item of the second list.</typeparam>
    /// <param name="first">The first list; null counts as empty.</param>
    /// <param name="firstKey">A function that gets the value of an item.</param>
    /// <param name="second">The second list; null counts as empty.</param>
    /// <param name="secondKey">A function that gets the value of an item.</param>
    /// <returns>false if one contains a value that the other does not; otherwise, true.</returns>
    public static bool AreOneToOne<TFirst, TSecond>(
        IReadOnlyList<TFirst>? first, Func<TFirst, object?> firstKey, IReadOnlyList<TSecond>? second, Func<TSecond, object?> secondKey) =>
        GetKeys(first, firstKey).SetEquals(GetKeys(second, secondKey));

    /// <summary>Determines whether two lists have no item in common.</summary>
    /// <typeparam name="TFirst">The type of an item of the first list.</typeparam>
    /// <typeparam name="TSecond">The type of an item of the second list.</typeparam>
    /// <param name="first">The first list; null counts as empty.</param>
    /// <param name="firstKey">A function that gets what makes items equal.</param>
    /// <param name="second">The second list; null counts as empty.</param>
    /// <param name="secondKey">A function that gets what makes items equal.</param>
    /// <returns>false if they have; otherwise, true.</returns>
    public static bool AreDisjoint<TFirst, TSecond>(
        IReadOnlyList<TFirst>? first, Func<TFirst, object?> firstKey, IReadOnlyList<TSecond>? second, Func<TSecond, object?> secondKey) =>
        !GetKeys(first, firstKey).Overlaps(GetKeys(second, secondKey));

    private static HashSet<object?> GetKeys<T>(IReadOnlyList<T>? items, Func<T, object?> key) =>
        items is null ? [] : [.. items.Where(static item => item is not null).Select(key)];

    private static double Dot(IReadOnlyList<double> a, IReadOnlyList<double> b) => (a[0] * b[0]) + (a[1] * b[1]) + (a[2] * b[2]);
}
