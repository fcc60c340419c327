using System.ComponentModel;
using System.Globalization;
using System.Text.Json;

namespace RtcGen.Generated;

/// <summary>Comparisons of members, for generated validators. What is absent passes.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class RtcRelations
{
    // Vectors come from users as decimal fractions, so a right angle is rarely exact.
    private const double Tolerance = 1e-3;

    /// <summary>Whether a list holds a value.</summary>
    /// <typeparam name="T">The type of an item.</typeparam>
    /// <param name="values">The list; null holds nothing.</param>
    /// <param name="value">The value.</param>
    /// <returns>True when it does.</returns>
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

    /// <summary>Whether a list holds a text, in whatever case.</summary>
    /// <param name="values">The list; null holds nothing.</param>
    /// <param name="value">The text.</param>
    /// <returns>True when it does.</returns>
    public static bool ContainsIgnoringCase(IReadOnlyList<string>? values, string value) =>
        values is not null && values.Contains(value, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a text is one of several, in whatever case.</summary>
    /// <param name="value">The text, or null.</param>
    /// <param name="texts">The others.</param>
    /// <returns>True when it is.</returns>
    public static bool IsOneOf(string? value, params string[] texts) =>
        value is not null && texts.Contains(value, StringComparer.OrdinalIgnoreCase);

    /// <summary>A text, or what the server uses for one that is absent or empty.</summary>
    /// <param name="value">The text, or null.</param>
    /// <param name="usual">What the server uses; null when that is not known.</param>
    /// <returns>The text that counts.</returns>
    public static string? OrDefault(string? value, string? usual = null) => string.IsNullOrEmpty(value) ? usual : value;

    /// <summary>Whether an object has a member; one that is null is none.</summary>
    /// <param name="value">The object, or null.</param>
    /// <returns>True when it has.</returns>
    public static bool IsSet(RtcObject? value) => value is not null && RtcJsonWriter.HoldsAny(value);

    /// <summary>Whether a JSON value is there and is no null, no empty text, no empty list and no object without members.</summary>
    /// <param name="value">The value, or null.</param>
    /// <returns>True when it is.</returns>
    public static bool IsSet(JsonElement? value) => value is { } json && json.ValueKind switch
    {
        JsonValueKind.Undefined or JsonValueKind.Null => false,
        JsonValueKind.String => json.GetRawText().Length > 2,
        JsonValueKind.Array => json.GetArrayLength() > 0,
        JsonValueKind.Object => json.EnumerateObject().Any(static member => member.Value.ValueKind != JsonValueKind.Null),
        _ => true,
    };

    /// <summary>Whether one time comes before another. A text that is no time passes: its format is another rule's.</summary>
    /// <param name="first">The earlier time, in RFC 3339.</param>
    /// <param name="second">The later time, in RFC 3339.</param>
    /// <returns>False when it does not.</returns>
    public static bool AreAscending(string? first, string? second) =>
        !DateTimeOffset.TryParse(first, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var start)
        || !DateTimeOffset.TryParse(second, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var end)
        || start < end;

    /// <summary>Whether one point in time comes before another, whatever their offsets. One that was never set counts as absent.</summary>
    /// <param name="first">The earlier time.</param>
    /// <param name="second">The later time.</param>
    /// <returns>False when it does not.</returns>
    public static bool AreAscending(DateTimeOffset? first, DateTimeOffset? second) =>
        first is not { } start || second is not { } end || end == default || start < end;

    /// <summary>Whether one number is less than another.</summary>
    /// <param name="first">The lesser number.</param>
    /// <param name="second">The greater number.</param>
    /// <returns>False when it is not.</returns>
    public static bool AreAscending(double? first, double? second) => first is not { } low || second is not { } high || low < high;

    /// <summary>Whether vectors of three numbers stand at right angles to each other, within a thousandth of their lengths.</summary>
    /// <param name="vectors">The vectors; null, and what has not three numbers, passes.</param>
    /// <returns>False when two of them do not.</returns>
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

    /// <summary>Whether two lists hold the same values, in whatever order.</summary>
    /// <typeparam name="TFirst">The type of an item of the first list.</typeparam>
    /// <typeparam name="TSecond">The type of an item of the second list.</typeparam>
    /// <param name="first">The first list; null counts as empty.</param>
    /// <param name="firstKey">Gives the value of an item.</param>
    /// <param name="second">The second list; null counts as empty.</param>
    /// <param name="secondKey">Gives the value of an item.</param>
    /// <returns>False when one holds a value that the other does not.</returns>
    public static bool AreOneToOne<TFirst, TSecond>(
        IReadOnlyList<TFirst>? first, Func<TFirst, object?> firstKey, IReadOnlyList<TSecond>? second, Func<TSecond, object?> secondKey) =>
        GetKeys(first, firstKey).SetEquals(GetKeys(second, secondKey));

    /// <summary>Whether two lists have no item in common.</summary>
    /// <typeparam name="TFirst">The type of an item of the first list.</typeparam>
    /// <typeparam name="TSecond">The type of an item of the second list.</typeparam>
    /// <param name="first">The first list; null counts as empty.</param>
    /// <param name="firstKey">Gives what makes items equal.</param>
    /// <param name="second">The second list; null counts as empty.</param>
    /// <param name="secondKey">Gives what makes items equal.</param>
    /// <returns>False when they have.</returns>
    public static bool AreDisjoint<TFirst, TSecond>(
        IReadOnlyList<TFirst>? first, Func<TFirst, object?> firstKey, IReadOnlyList<TSecond>? second, Func<TSecond, object?> secondKey) =>
        !GetKeys(first, firstKey).Overlaps(GetKeys(second, secondKey));

    private static HashSet<object?> GetKeys<T>(IReadOnlyList<T>? items, Func<T, object?> key) =>
        items is null ? [] : [.. items.Where(static item => item is not null).Select(key)];

    private static double Dot(IReadOnlyList<double> a, IReadOnlyList<double> b) => (a[0] * b[0]) + (a[1] * b[1]) + (a[2] * b[2]);
}
