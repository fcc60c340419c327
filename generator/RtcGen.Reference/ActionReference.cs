using System.Text;
using System.Text.Json;
using RtcGen.Generator;
using RtcGen.Schema;

namespace RtcGen.Reference;

/// <summary>What there is to say about an action: its parameters, sample values, and a request as C# and as it is sent. Safe for use by many threads.</summary>
public sealed class ActionReference
{
    private static readonly JsonWriterOptions Indented = new() { Indented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly ServiceSchema _service;
    private readonly SharedTypeTable _types;
    private readonly CodeTypeTable _code;
    private readonly Lazy<CodeAction> _model;
    private readonly Lazy<IReadOnlyList<Parameter>> _parameters;
    private readonly Lazy<JsonElement> _sample;

    internal ActionReference(ActionSchema action, ServiceSchema service, SharedTypeTable types, CodeTypeTable code)
    {
        (Schema, _service, _types, _code) = (action, service, types, code);
        _model = new(() => CodeTypeTable.Build(action));
        _parameters = new(() => new ParameterTree(service, code).Build(_model.Value.Request, TypeLocation.From(action)));
        _sample = new(CreateSample);
    }

    /// <summary>Gets the action.</summary>
    public ActionSchema Schema { get; }

    /// <summary>Gets the namespace of the action's types in the ready-made client.</summary>
    public string Namespace => _model.Value.Namespace;

    /// <summary>Gets the class of the request, for example <c>UpdateSnapshotRequest</c>.</summary>
    public string RequestType => _model.Value.Request.Name;

    /// <summary>Gets the client's method, for example <c>UpdateSnapshotAsync</c>.</summary>
    public string Method => _model.Value.Method;

    /// <summary>Gets the C# type of the result.</summary>
    public string ResultType => _model.Value.ResultType;

    /// <summary>Gets the members of the request, those in the query first.</summary>
    public IReadOnlyList<Parameter> Parameters => _parameters.Value;

    /// <summary>Gets the rules about several members of the request, as sentences.</summary>
    public IReadOnlyList<LocalizedText> Rules => ParameterTree.DescribeRules(Schema.Rules);

    /// <summary>
    /// Gets the smallest request that keeps the rules of the schema, as one object with the members of query and body. It is the same each time. A string whose
    /// pattern none of a few usual texts matches does not keep that rule.
    /// </summary>
    public JsonElement Sample => _sample.Value;

    /// <summary>Writes statements that create a request and send it with a variable <c>client</c>.</summary>
    /// <param name="members">The members of query and body as one object; those that the schema does not have are left out.</param>
    /// <returns>The C#, with the using directives that it needs.</returns>
    /// <exception cref="ArgumentException"><paramref name="members"/> is not an object.</exception>
    public string WriteCSharp(JsonElement members)
    {
        var request = WriteCSharpRequest(members);
        var usings = request.Contains("JsonDocument.", StringComparison.Ordinal) ? "using System.Text.Json;\n" : string.Empty;
        return $"{usings}using RtcGen;\nusing {Namespace};\n\nvar request = {request};\nvar response = await client.{Method}(request);\n";
    }

    /// <summary>Writes an expression that creates a request.</summary>
    /// <param name="members">The members of query and body as one object; those that the schema does not have are left out.</param>
    /// <returns>The expression, for the namespaces <c>RtcGen</c> and <see cref="Namespace"/>.</returns>
    /// <exception cref="ArgumentException"><paramref name="members"/> is not an object.</exception>
    public string WriteCSharpRequest(JsonElement members)
    {
        ThrowIfNoObject(members);
        return new CSharpExpression(_code, Namespace)
            .Object($"new {RequestType}", _model.Value.Request, new(TypeLocation.From(Schema), Namespace), members, indent: 0, isWrapped: true);
    }

    /// <summary>Writes a request as it is sent.</summary>
    /// <param name="members">The members of query and body as one object; those that the schema does not have are in the body, or in the query where there is none.</param>
    /// <param name="isIndented">Whether a JSON body has lines.</param>
    /// <returns>Method, query and body.</returns>
    /// <exception cref="ArgumentException"><paramref name="members"/> is not an object.</exception>
    public RequestContent WriteRequest(JsonElement members, bool isIndented = false)
    {
        ThrowIfNoObject(members);
        var isGet = Schema.Method == HttpVerb.Get;
        var others = members.EnumerateObject()
            .Where(member => Schema.Query.Concat(Schema.Body).All(field => field.Name != member.Name))
            .Select(member => new FieldSchema { Name = member.Name, Type = FieldType.Json })
            .ToList();
        var query = PairText.Flatten(Schema.Query.Concat(isGet ? others : []), members)
            .Prepend(KeyValuePair.Create("Version", Schema.Version))
            .Prepend(KeyValuePair.Create("Action", Schema.Action))
            .ToList();
        if (isGet)
        {
            return new("GET", query, null, null);
        }

        FieldSchema[] body = [.. Schema.Body, .. others];
        return Schema.Encoding == BodyEncoding.Form
            ? new("POST", query, "application/x-www-form-urlencoded", PairText.Join(PairText.Flatten(body, members)))
            : new("POST", query, "application/json", WriteJson(body, members, isIndented));
    }

    private static string WriteJson(IEnumerable<FieldSchema> fields, JsonElement members, bool isIndented)
    {
        var buffer = new System.Buffers.ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Indented with { Indented = isIndented }))
        {
            json.WriteStartObject();
            foreach (var field in fields)
            {
                if (members.TryGetProperty(field.Name, out var value))
                {
                    json.WritePropertyName(field.Name);
                    value.WriteTo(json);
                }
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void ThrowIfNoObject(JsonElement members)
    {
        if (members.ValueKind != JsonValueKind.Object)
        {
            throw new ArgumentException("The members of a request are an object.", nameof(members));
        }
    }

    private JsonElement CreateSample()
    {
        var place = TypeLocation.From(Schema);
        var request = new FieldSchema
        {
            Name = Schema.Action,
            Type = FieldType.Object,
            Fields = new(Schema.Query.Concat(Schema.Body).Select(field => _types.Expand(field, place))),
            Rules = Schema.Rules,
        };
        using var document = JsonDocument.Parse(new SampleBuilder(_service).Build(request).ToJsonString());
        return document.RootElement.Clone();
    }
}
