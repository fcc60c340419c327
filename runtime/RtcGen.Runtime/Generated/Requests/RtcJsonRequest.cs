using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace RtcGen;

/// <summary>A request of an action that no schema describes: JSON in, JSON out. It is not validated.</summary>
public sealed class RtcJsonRequest : RtcRequest<JsonElement?>
{
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

        Action = service.CreateAction(action, version, method);
    }

    /// <summary>Creates a request that is sent with POST.</summary>
    /// <param name="service">The service of the action.</param>
    /// <param name="action">The value of the query parameter <c>Action</c>, letters and digits.</param>
    /// <param name="version">The value of the query parameter <c>Version</c>, <c>YYYY-MM-DD</c>.</param>
    /// <param name="body">The JSON object to send; null for an empty one.</param>
    /// <returns>The request.</returns>
    /// <exception cref="ArgumentException">The action or the version is malformed, or the body is no JSON object; the message does not quote it.</exception>
    public static RtcJsonRequest Post(RtcService service, string action, string version, RtcJsonBody? body) =>
        new(service, action, version) { Body = body?.Read() ?? default };

    /// <summary>
    /// Gets the query parameters besides <c>Action</c> and <c>Version</c>. System.Text.Json omits them, as any of them may be
    /// secret.
    /// </summary>
    [JsonIgnore]
    public IReadOnlyList<KeyValuePair<string, string>> Query { get; init; } = [];

    /// <summary>
    /// Gets the JSON object to send with POST; undefined for an empty one. System.Text.Json omits it, as it does
    /// <see cref="Query"/>.
    /// </summary>
    [JsonIgnore]
    public JsonElement Body { get; init; }

    /// <inheritdoc />
    [JsonIgnore]
    public override RtcAction Action { get; }

    /// <inheritdoc />
    /// <exception cref="InvalidOperationException"><see cref="Query"/> names the action or the version a second time, or nothing.</exception>
    protected internal override void WriteQuery(RtcQueryWriter query)
    {
        ArgumentNullException.ThrowIfNull(query);
        foreach (var (name, value) in Query)
        {
            if (name is null or "" or "Action" or "Version")
            {
                throw new InvalidOperationException($"The Query of {Action} must not have a parameter named '{name}'.");
            }

            // Nobody knows which of them are secret.
            query.AddSecret(name, value);
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

    internal override string ExplainKnown(string name) => $"is in {(IsInQuery ? nameof(Query) : nameof(Body))} already";
}
