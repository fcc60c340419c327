using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace RtcGen;

/// <summary>A request of an action that no schema describes: JSON in, JSON out. It is not validated.</summary>
public sealed class RtcJsonRequest : RtcRequest<JsonElement?>
{
    private readonly RtcAction _action;

    /// <summary>Initializes a new instance of the <see cref="RtcJsonRequest"/> class.</summary>
    /// <param name="service">The service of the action.</param>
    /// <param name="action">The value of the query parameter <c>Action</c>, letters and digits.</param>
    /// <param name="version">The value of the query parameter <c>Version</c>, <c>YYYY-MM-DD</c>.</param>
    /// <param name="method">The HTTP method.</param>
    /// <exception cref="ArgumentException">The action or the version is malformed.</exception>
    public RtcJsonRequest(RtcService service, string action, string version, RtcMethod method = RtcMethod.Post)
    {
        ArgumentNullException.ThrowIfNull(service);
        ArgumentException.ThrowIfNullOrEmpty(action);
        ArgumentException.ThrowIfNullOrEmpty(version);
        if (!action.All(char.IsAsciiLetterOrDigit))
        {
            throw new ArgumentException($"An action's name consists of letters and digits, which {DisplayValue.Format(action)} does not.", nameof(action));
        }

        if (!DateOnly.TryParseExact(version, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        {
            throw new ArgumentException($"A version is a date, YYYY-MM-DD, which {DisplayValue.Format(version)} is not.", nameof(version));
        }

        _action = service.CreateAction(action, version, method);
    }

    /// <summary>Initializes a new instance of the <see cref="RtcJsonRequest"/> class for an action of which more is known than its name.</summary>
    internal RtcJsonRequest(RtcAction action) => _action = action;

    /// <summary>Creates a request that is sent with POST.</summary>
    /// <param name="service">The service of the action.</param>
    /// <param name="action">The value of the query parameter <c>Action</c>, letters and digits.</param>
    /// <param name="version">The value of the query parameter <c>Version</c>, <c>YYYY-MM-DD</c>.</param>
    /// <param name="body">The JSON object to send; null for an empty one.</param>
    /// <returns>The request.</returns>
    /// <exception cref="ArgumentException">The action or the version is malformed, or the body is no JSON object; the message does not quote it.</exception>
    public static RtcJsonRequest Post(RtcService service, string action, string version, RtcJsonBody? body) =>
        new(service, action, version) { Body = body?.Read() ?? default };

    /// <summary>Creates a request that is sent with GET.</summary>
    /// <param name="service">The service of the action.</param>
    /// <param name="action">The value of the query parameter <c>Action</c>, letters and digits.</param>
    /// <param name="version">The value of the query parameter <c>Version</c>, <c>YYYY-MM-DD</c>.</param>
    /// <param name="parameters">A JSON object that is flattened into the query, as <see cref="Body"/> is; null for none.</param>
    /// <returns>The request.</returns>
    /// <exception cref="ArgumentException">The action or the version is malformed, or the parameters are no JSON object; the message does not quote them.</exception>
    public static RtcJsonRequest Get(RtcService service, string action, string version, RtcJsonBody? parameters) =>
        new(service, action, version, RtcMethod.Get) { Body = parameters?.Read() ?? default };

    /// <summary>
    /// Gets the query parameters besides <c>Action</c> and <c>Version</c>. System.Text.Json omits them, as any of them may be
    /// secret.
    /// </summary>
    [JsonIgnore]
    public IReadOnlyList<KeyValuePair<string, string>> Query { get; init; } = [];

    /// <summary>
    /// Gets the JSON object to send with POST; undefined for an empty one. With GET, and in a form, it is flattened: <c>{ "Tags": [ { "Key": "a" } ] }</c> is
    /// sent as <c>Tags.1.Key=a</c>; what is empty is left out, and null is refused. System.Text.Json omits it, as it does <see cref="Query"/>.
    /// </summary>
    [JsonIgnore]
    public JsonElement Body { get; init; }

    /// <summary>Gets a value indicating whether <see cref="Body"/> is sent as a form instead of JSON. The default is false; it does not matter with GET.</summary>
    [JsonIgnore]
    public bool IsForm
    {
        get => _action.IsForm;
        init => _action = _action.Service.CreateAction(_action.Name, _action.Version, _action.Method, value && _action.Method == RtcMethod.Post);
    }

    /// <inheritdoc />
    [JsonIgnore]
    public override RtcAction Action => _action;

    /// <inheritdoc />
    /// <exception cref="InvalidOperationException"><see cref="Query"/>, or <see cref="Body"/> with GET, names the action or the version a second time, or nothing.</exception>
    protected internal override void WriteQuery(RtcQueryWriter query)
    {
        ArgumentNullException.ThrowIfNull(query);
        foreach (var (name, value) in Query)
        {
            // Nobody knows which of them are secret.
            query.AddSecret(Checked(name, nameof(Query)), value);
        }

        if (IsInQuery && Body.ValueKind == JsonValueKind.Object)
        {
            foreach (var member in Body.EnumerateObject())
            {
                Checked(member.Name, nameof(Body));
            }

            using var json = new RtcJsonWriter();
            json.WriteBody(this);
            new FlattenedJson(json).AddTo(query, string.Empty);
        }
    }

    /// <inheritdoc />
    /// <exception cref="InvalidOperationException"><see cref="Body"/> is JSON, but no object.</exception>
    /// <exception cref="ArgumentException">A string or a name in <see cref="Body"/> contains an unpaired surrogate; the message says where.</exception>
    protected internal override void Write(RtcJsonWriter json)
    {
        ArgumentNullException.ThrowIfNull(json);
        if (Body.ValueKind == JsonValueKind.Undefined)
        {
            return;
        }

        if (Body.ValueKind != JsonValueKind.Object)
        {
            throw new InvalidOperationException($"The Body of {Action} must be a JSON object, but it is {Body.ValueKind}.");
        }

        // A name that cannot be read could not even be written down.
        if (WellFormedString.FindBroken(Body, string.Empty) is { } broken)
        {
            throw RtcJsonWriter.Broken(broken);
        }

        foreach (var member in Body.EnumerateObject())
        {
            json.WriteMember(member);
        }
    }

    /// <inheritdoc />
    protected internal override void Validate(RtcValidator validator)
    {
    }

    /// <inheritdoc />
    protected internal override JsonElement? ReadResult(ref RtcJsonReader json) => json.ReadJson();

    private string Checked(string? name, string where) => name is null or "" or "Action" or "Version"
        ? throw new InvalidOperationException($"The {where} of {Action} must not have a parameter named '{name}'.")
        : name;

    internal override string ExplainKnown(string name) => $"is in {(IsInQuery ? nameof(Query) : nameof(Body))} already";
}
