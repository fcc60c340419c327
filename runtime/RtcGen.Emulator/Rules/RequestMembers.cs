using System.Buffers;
using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using RtcGen.Schema;

namespace RtcGen.Emulator;

/// <summary>Makes one JSON object of what came in the query and in the body. Safe for use by many threads.</summary>
/// <param name="types">The types that actions share.</param>
internal sealed class RequestMembers(TypeTable types)
{
    // Nobody has so many; what they become takes more memory than they.
    private const int MostPairs = 10_000;

    // Nobody sends so many either; each brings the defaults of all its members.
    private const int MostObjects = 10_000;

    // Deep enough for every known body (five levels), and bounded.
    private static readonly JsonDocumentOptions BodyOptions = new() { MaxDepth = 64 };

    // As deep as shared types may go, with a list at each level.
    private static readonly JsonDocumentOptions OwnOptions = new() { MaxDepth = 200 };

    private readonly ConcurrentDictionary<ActionSchema, Shape> _shapes = new(ReferenceEqualityComparer.Instance);

    /// <summary>Reads a request.</summary>
    /// <param name="action">The action called.</param>
    /// <param name="request">The request; a member of the query does not count in its body, nor the reverse.</param>
    /// <returns>The members, and what is wrong when they cannot be read.</returns>
    public (JsonElement Members, ReadingError? Error) Read(ActionSchema action, ReceivedRequest request)
    {
        if (!Utf8.IsValid(request.Body.Span))
        {
            return (default, new(RejectionCodes.Unmarshal, "The body is not UTF-8."));
        }

        return action.Encoding == BodyEncoding.Form ? ReadForm(action, request) : ReadJson(action, request);
    }

    /// <summary>Whether a parameter of the query, or of a form, must not be shown.</summary>
    public bool IsSecret(ActionSchema action, string parameter, bool inBody) =>
        GetShape(action) is var shape && PairNames.LeadsToSecret(inBody ? shape.Body : shape.Query, shape.All, parameter);

    /// <summary>All members of the request, with what their shared types say.</summary>
    public EquatableArray<FieldSchema> GetMembers(ActionSchema action) => GetShape(action).All;

    private (JsonElement Members, ReadingError? Error) ReadJson(ActionSchema action, ReceivedRequest request)
    {
        // The official command line sends {} where there is nothing to say; that an empty body does as well is an assumption.
        if (request.Body.IsEmpty && action.Body.Count > 0)
        {
            return (default, new(RejectionCodes.BodyIsEmpty, "The request has no body."));
        }

        try
        {
            if (HoldsTooMuch(request.Body.Span))
            {
                return (default, new(RejectionCodes.SizeOverLimit, $"The body holds more than {MostObjects} objects."));
            }

            using var body = JsonDocument.Parse(request.Body.IsEmpty ? "{}"u8.ToArray() : request.Body, BodyOptions);
            return action.Query.Count == 0 || body.RootElement.ValueKind != JsonValueKind.Object
                ? (body.RootElement.Clone(), null)
                : Merge(action, request.Query, form: [], body.RootElement);
        }
        catch (JsonException failure)
        {
            return (default, new(RejectionCodes.Unmarshal, $"The body is not JSON: {failure.Message}"));
        }
    }

    // Two braces and a comma are the least that an object takes: nearly no body has to be counted.
    private static bool HoldsTooMuch(ReadOnlySpan<byte> body)
    {
        if (body.Length / 3 < MostObjects)
        {
            return false;
        }

        var count = 0;
        var json = new Utf8JsonReader(body, new() { MaxDepth = BodyOptions.MaxDepth });
        while (json.Read())
        {
            count += json.TokenType == JsonTokenType.StartObject ? 1 : 0;
        }

        return count > MostObjects;
    }

    private (JsonElement Members, ReadingError? Error) ReadForm(ActionSchema action, ReceivedRequest request) =>
        request.Body.IsEmpty ? Merge(action, request.Query, form: [], body: null)
        : FormBody.IsForm(request) ? Merge(action, request.Query, QueryText.ParsePairs(Encoding.UTF8.GetString(request.Body.Span)), body: null)
        : (default, new(RejectionCodes.Unmarshal, $"The body must be a form, with the content type {FormBody.MediaType}."));

    private (JsonElement Members, ReadingError? Error) Merge(
        ActionSchema action, IReadOnlyList<KeyValuePair<string, string>> query, IReadOnlyList<KeyValuePair<string, string>> form, JsonElement? body)
    {
        if (query.Count + form.Count > MostPairs)
        {
            return (default, new(RejectionCodes.SizeOverLimit, $"The request has more than {MostPairs} parameters."));
        }

        var shape = GetShape(action);
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            if ((Write(json, shape.Query, shape.All, query) ?? Write(json, shape.Body, shape.All, form)) is { } complaint)
            {
                return (default, new(RejectionCodes.Unmarshal, complaint));
            }

            WriteBody(json, action, body);
            json.WriteEndObject();
        }

        using var document = JsonDocument.Parse(buffer.WrittenMemory, OwnOptions);
        return (document.RootElement.Clone(), null);
    }

    private static string? Write(Utf8JsonWriter json, EquatableArray<FieldSchema> fields, EquatableArray<FieldSchema> all, IEnumerable<KeyValuePair<string, string>> pairs)
    {
        var tree = new PairTree(fields, all);
        foreach (var (name, value) in pairs)
        {
            if (tree.Add(name, value) is { } complaint)
            {
                return complaint;
            }
        }

        var writer = new PairWriter(json);
        writer.WriteMembers(tree.Root);
        return writer.Error;
    }

    private static void WriteBody(Utf8JsonWriter json, ActionSchema action, JsonElement? body)
    {
        if (body is not { } given)
        {
            return;
        }

        foreach (var member in given.EnumerateObject())
        {
            // A name that is no string, such as an unpaired surrogate, is no name of the schema either.
            if (BodyMembers.GetName(member) is { } name && !BelongsToQuery(action, name))
            {
                json.WritePropertyName(name);
                json.WriteRawValue(member.Value.GetRawText(), skipInputValidation: true);
            }
        }
    }

    // In another case as well, where the body has no member of just this name.
    private static bool BelongsToQuery(ActionSchema action, string name) =>
        action.Query.Any(field => field.Name == name)
        || (action.Query.Any(field => BodyMembers.HasSameLetters(field.Name, name)) && action.Body.All(field => field.Name != name));

    private Shape GetShape(ActionSchema action) => _shapes.GetOrAdd(action, known => new(Expand(known, known.Query), Expand(known, known.Body)));

    private EquatableArray<FieldSchema> Expand(ActionSchema action, EquatableArray<FieldSchema> fields) =>
        new(fields.Select(field => types.Expand(field, TypeLocation.From(action), inResult: false)));

    private sealed record Shape(EquatableArray<FieldSchema> Query, EquatableArray<FieldSchema> Body)
    {
        public EquatableArray<FieldSchema> All { get; } = new([.. Query, .. Body]);
    }
}

/// <summary>Why a request cannot be read.</summary>
/// <param name="Code">The service's error code.</param>
/// <param name="Message">The reason, as a sentence.</param>
internal sealed record ReadingError(string Code, string Message);
