using System.Globalization;
using System.Runtime.CompilerServices;

namespace RtcGen.Generated;

/// <content>
/// Lists: the name is repeated for each item, or has the item's number behind it, counted from 1. There is no way to send an empty list, so an empty
/// one is left out.
/// </content>
#pragma warning disable RS0026 // Nobody but generated code calls the overloads, and each has lists of a type of its own.
public sealed partial class RtcQueryWriter
{
    /// <summary>Adds strings.</summary>
    /// <param name="name">The parameter's name on the wire.</param>
    /// <param name="values">The strings, none of them null; or null for no parameter.</param>
    /// <param name="numbered">Whether the items are numbered.</param>
    /// <exception cref="ArgumentException">A string is null.</exception>
    public void Add(string name, IReadOnlyList<string>? values, bool numbered = false) => AddEach(name, values, numbered, static text => text);

    /// <summary>Adds strings that must never be shown.</summary>
    /// <param name="name">The parameter's name on the wire.</param>
    /// <param name="values">The strings, none of them null; or null for no parameter.</param>
    /// <param name="numbered">Whether the items are numbered.</param>
    /// <exception cref="ArgumentException">A string is null.</exception>
    public void AddSecret(string name, IReadOnlyList<string>? values, bool numbered = false)
    {
        var first = _parameters.Count;
        AddEach(name, values, numbered, static text => text);
        _secrets.AddRange(Enumerable.Range(first, _parameters.Count - first));
    }

    /// <summary>Adds integers.</summary>
    /// <param name="name">The parameter's name on the wire.</param>
    /// <param name="values">The numbers, or null for no parameter.</param>
    /// <param name="numbered">Whether the items are numbered.</param>
    public void Add(string name, IReadOnlyList<int>? values, bool numbered = false) => AddEach(name, values, numbered, static number => number.ToString(CultureInfo.InvariantCulture));

    /// <summary>Adds integers.</summary>
    /// <param name="name">The parameter's name on the wire.</param>
    /// <param name="values">The numbers, or null for no parameter.</param>
    /// <param name="numbered">Whether the items are numbered.</param>
    public void Add(string name, IReadOnlyList<long>? values, bool numbered = false) => AddEach(name, values, numbered, static number => number.ToString(CultureInfo.InvariantCulture));

    /// <summary>Adds numbers.</summary>
    /// <param name="name">The parameter's name on the wire.</param>
    /// <param name="values">The numbers, or null for no parameter.</param>
    /// <param name="numbered">Whether the items are numbered.</param>
    public void Add(string name, IReadOnlyList<double>? values, bool numbered = false) => AddEach(name, values, numbered, PlainNumber.Format);

    /// <summary>Adds <c>true</c> or <c>false</c> several times.</summary>
    /// <param name="name">The parameter's name on the wire.</param>
    /// <param name="values">The values, or null for no parameter.</param>
    /// <param name="numbered">Whether the items are numbered.</param>
    public void Add(string name, IReadOnlyList<bool>? values, bool numbered = false) => AddEach(name, values, numbered, static value => value ? "true" : "false");

    /// <summary>Adds points in time, as RFC 3339 with the offsets that they have.</summary>
    /// <param name="name">The parameter's name on the wire.</param>
    /// <param name="values">The times, or null for no parameter.</param>
    /// <param name="numbered">Whether the items are numbered.</param>
    public void Add(string name, IReadOnlyList<DateTimeOffset>? values, bool numbered = false) => AddEach(name, values, numbered, Rfc3339.Format);

    /// <summary>Adds numbers with named values.</summary>
    /// <typeparam name="T">The enumeration, over 32 or 64 bits.</typeparam>
    /// <param name="name">The parameter's name on the wire.</param>
    /// <param name="values">The values, or null for no parameter.</param>
    /// <param name="numbered">Whether the items are numbered.</param>
    public void AddNumbers<T>(string name, IReadOnlyList<T>? values, bool numbered = false)
        where T : struct, Enum => AddEach(name, values, numbered, static value =>
            (Unsafe.SizeOf<T>() == sizeof(long) ? Unsafe.As<T, long>(ref value) : Unsafe.As<T, int>(ref value)).ToString(CultureInfo.InvariantCulture));

    private void AddEach<T>(string name, IReadOnlyList<T>? values, bool numbered, Func<T, string> textOf)
    {
        if (Collects(name))
        {
            return;
        }

        for (var i = 0; i < values?.Count; i++)
        {
            _parameters.Add(new(numbered ? Numbered(name, i + 1) : name, values[i] is { } value ? textOf(value) : throw NullItem(name, i)));
        }
    }

    internal static string Numbered(string name, int number) => $"{name}.{number.ToString(CultureInfo.InvariantCulture)}";

    private static ArgumentException NullItem(string name, int index) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{name}[{index}] is null, which cannot be sent."), nameof(name));
}
