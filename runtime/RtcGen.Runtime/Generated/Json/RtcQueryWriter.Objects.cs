using System.Globalization;

namespace RtcGen.Generated;

/// <content>Objects and lists of them, flattened: <c>TagFilters.1.Values.2</c>. What is empty is left out.</content>
public sealed partial class RtcQueryWriter
{
    /// <summary>Adds an idempotency token.</summary>
    /// <param name="name">The parameter's name on the wire.</param>
    /// <param name="value">The token; null or empty for a new one.</param>
    public void AddToken(string name, string? value) => Add(name, string.IsNullOrEmpty(value) ? Guid.NewGuid().ToString() : value);

    /// <summary>Adds the members of an object.</summary>
    /// <param name="name">The parameter's name on the wire.</param>
    /// <param name="value">The object, or null for no parameter.</param>
    /// <exception cref="ArgumentException">A member cannot be sent.</exception>
    public void AddObject(string name, RtcObject? value)
    {
        if (!Collects(name) && value is not null)
        {
            using var json = new RtcJsonWriter();
            AddFlattened(name, value, json);
        }
    }

    /// <summary>Adds the members of several objects, each with its number.</summary>
    /// <param name="name">The parameter's name on the wire.</param>
    /// <param name="values">The objects, none of them null; or null for no parameter.</param>
    /// <exception cref="ArgumentException">An object is null or empty, or a member cannot be sent.</exception>
    public void AddObjects(string name, IReadOnlyList<RtcObject>? values)
    {
        if (Collects(name) || values is null)
        {
            return;
        }

        using var json = new RtcJsonWriter();
        for (var i = 0; i < values.Count; i++)
        {
            var before = _parameters.Count;
            AddFlattened(Numbered(name, i + 1), values[i] ?? throw NullItem(name, i), json);
            if (_parameters.Count == before)
            {
                throw EmptyItem(name, i);
            }
        }
    }

    /// <summary>Creates the error of an item that would leave a gap in the numbers of its list.</summary>
    internal static ArgumentException EmptyItem(string name, int index) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{name}[{index}] is empty, and an item without a value cannot be sent in a query or a form."), nameof(name));

    // Written as JSON first, so that an object needs no second way to be written.
    private void AddFlattened(string name, RtcObject value, RtcJsonWriter json)
    {
        json.Clear();
        json.WriteBody(value);
        new FlattenedJson(json).AddTo(this, name);
    }
}
