using System.Globalization;
using System.Runtime.CompilerServices;

namespace RtcGen.Generated;

/// <content>Lists: the name is repeated for each item. There is no way to send an empty list, so an empty one is left out.</content>
public sealed partial class RtcQueryWriter
{
    /// <summary>Adds strings.</summary>
    /// <param name="name">The parameter's name on the wire.</param>
    /// <param name="values">The strings, none of them null; or null for no parameter.</param>
    /// <exception cref="ArgumentException">A string is null.</exception>
    public void Add(string name, IReadOnlyList<string>? values) => AddEach(name, values, static text => text);

    /// <summary>Adds strings that must never be shown.</summary>
    /// <param name="name">The parameter's name on the wire.</param>
    /// <param name="values">The strings, none of them null; or null for no parameter.</param>
    /// <exception cref="ArgumentException">A string is null.</exception>
    public void AddSecret(string name, IReadOnlyList<string>? values)
    {
        var first = _parameters.Count;
        AddEach(name, values, static text => text);
        _secrets.AddRange(Enumerable.Range(first, _parameters.Count - first));
    }

    /// <summary>Adds integers.</summary>
    /// <param name="name">The parameter's name on the wire.</param>
    /// <param name="values">The numbers, or null for no parameter.</param>
    public void Add(string name, IReadOnlyList<int>? values) => AddEach(name, values, static number => number.ToString(CultureInfo.InvariantCulture));

    /// <summary>Adds integers.</summary>
    /// <param name="name">The parameter's name on the wire.</param>
    /// <param name="values">The numbers, or null for no parameter.</param>
    public void Add(string name, IReadOnlyList<long>? values) => AddEach(name, values, static number => number.ToString(CultureInfo.InvariantCulture));

    /// <summary>Adds numbers.</summary>
    /// <param name="name">The parameter's name on the wire.</param>
    /// <param name="values">The numbers, or null for no parameter.</param>
    public void Add(string name, IReadOnlyList<double>? values) => AddEach(name, values, static number => number.ToString("R", CultureInfo.InvariantCulture));

    /// <summary>Adds <c>true</c> or <c>false</c> several times.</summary>
    /// <param name="name">The parameter's name on the wire.</param>
    /// <param name="values">The values, or null for no parameter.</param>
    public void Add(string name, IReadOnlyList<bool>? values) => AddEach(name, values, static value => value ? "true" : "false");

    /// <summary>Adds points in time, as RFC 3339 with the offsets that they have.</summary>
    /// <param name="name">The parameter's name on the wire.</param>
    /// <param name="values">The times, or null for no parameter.</param>
    public void Add(string name, IReadOnlyList<DateTimeOffset>? values) => AddEach(name, values, Rfc3339.Format);

    /// <summary>Adds numbers with named values.</summary>
    /// <typeparam name="T">The enumeration, over 32 or 64 bits.</typeparam>
    /// <param name="name">The parameter's name on the wire.</param>
    /// <param name="values">The values, or null for no parameter.</param>
    public void AddNumbers<T>(string name, IReadOnlyList<T>? values)
        where T : struct, Enum => AddEach(name, values, static value =>
            (Unsafe.SizeOf<T>() == sizeof(long) ? Unsafe.As<T, long>(ref value) : Unsafe.As<T, int>(ref value)).ToString(CultureInfo.InvariantCulture));

    private void AddEach<T>(string name, IReadOnlyList<T>? values, Func<T, string> textOf)
    {
        if (Collects(name))
        {
            return;
        }

        for (var i = 0; i < values?.Count; i++)
        {
            _parameters.Add(new(name, values[i] is { } value ? textOf(value) : throw NullItem(name, i)));
        }
    }

    private static ArgumentException NullItem(string name, int index) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{name}[{index}] is null, which cannot be sent."), nameof(name));
}
