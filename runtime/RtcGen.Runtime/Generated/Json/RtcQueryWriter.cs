using System.ComponentModel;
using System.Globalization;
using System.Text.Json;

namespace RtcGen.Generated;

/// <summary>Collects the query parameters of a request. A parameter that is null is left out.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class RtcQueryWriter
{
    private readonly List<KeyValuePair<string, string>> _parameters = [];
    private readonly List<int> _secrets = [];

    private readonly HashSet<string>? _names;

    /// <param name="names">Is told the names of all parameters, which are then not collected otherwise; null for none.</param>
    internal RtcQueryWriter(HashSet<string>? names = null) => _names = names;

    internal IReadOnlyList<KeyValuePair<string, string>> Parameters => _parameters;

    /// <summary>Which of the parameters must not be shown.</summary>
    internal IReadOnlyList<int> Secrets => _secrets;

    /// <summary>Adds a string.</summary>
    /// <param name="name">The parameter's name on the wire.</param>
    /// <param name="value">The string, or null for no parameter.</param>
    public void Add(string name, string? value)
    {
        if (!Collects(name) && value is not null)
        {
            _parameters.Add(new(name, value));
        }
    }

    /// <summary>Adds a string that must never be shown.</summary>
    /// <param name="name">The parameter's name on the wire.</param>
    /// <param name="value">The string, or null for no parameter.</param>
    public void AddSecret(string name, string? value)
    {
        if (!Collects(name) && value is not null)
        {
            AddText(name, value, isSecret: true);
        }
    }

    /// <summary>Adds an integer.</summary>
    /// <param name="name">The parameter's name on the wire.</param>
    /// <param name="value">The number, or null for no parameter.</param>
    public void Add(string name, long? value) => Add(name, value?.ToString(CultureInfo.InvariantCulture));

    /// <summary>Adds a number.</summary>
    /// <param name="name">The parameter's name on the wire.</param>
    /// <param name="value">The number, or null for no parameter.</param>
    public void Add(string name, double? value) => Add(name, value is { } number ? PlainNumber.Format(number) : null);

    /// <summary>Adds <c>true</c> or <c>false</c>.</summary>
    /// <param name="name">The parameter's name on the wire.</param>
    /// <param name="value">The value, or null for no parameter.</param>
    public void Add(string name, bool? value) => Add(name, value is null ? null : value.Value ? "true" : "false");

    /// <summary>Adds a point in time, as RFC 3339 with the offset that it has.</summary>
    /// <param name="name">The parameter's name on the wire.</param>
    /// <param name="value">The time, or null for no parameter.</param>
    public void Add(string name, DateTimeOffset? value) => Add(name, value is { } time ? Rfc3339.Format(time) : null);

    /// <summary>Adds the extra members, any of which may be secret.</summary>
    /// <exception cref="ArgumentException">One of them cannot be sent.</exception>
    internal void AddExtraMembers(RtcObject owner)
    {
        if (!owner.HasExtraMembers)
        {
            return;
        }

        var check = new ExtraMemberCheck(owner);
        foreach (var (name, value) in owner.ExtraMembers)
        {
            check.ThrowIfRefused(name, value);
            AddSecret(name, value.ValueKind == JsonValueKind.String ? value.GetString() : value.GetRawText());
        }
    }

    internal void AddText(string name, string value, bool isSecret)
    {
        if (Collects(name))
        {
            return;
        }

        if (isSecret)
        {
            _secrets.Add(_parameters.Count);
        }

        _parameters.Add(new(name, value));
    }

    internal void Clear()
    {
        _parameters.Clear();
        _secrets.Clear();
    }

    private bool Collects(string name)
    {
        _names?.Add(name);
        return _names is not null;
    }
}
