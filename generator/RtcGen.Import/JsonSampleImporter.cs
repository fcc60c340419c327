using System.Text.Json;
using RtcGen.Import.Draft;
using RtcGen.Import.JsonSamples;

namespace RtcGen.Import;

/// <summary>
/// Drafts an action from samples of its request and response. They show names and types; what is required, ranges and defaults they do not show, and
/// the draft leaves them open. The same samples always give the same draft.
/// </summary>
public static class JsonSampleImporter
{
    /// <summary>Reads samples.</summary>
    /// <param name="request">The members of a request, as a JSON object.</param>
    /// <param name="response">A response, with or without <c>ResponseMetadata</c>; null when there is none.</param>
    /// <param name="options">What is known besides.</param>
    /// <returns>The action as far as the samples show it.</returns>
    /// <exception cref="ImportException">A sample is no JSON object, or neither the options nor the response name the action, its version and its service.</exception>
    public static ActionDraft Import(string request, string? response = null, JsonSampleOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(request);
        options ??= new();
        using var sent = SampleText.Parse(request, "request");
        using var received = response is null ? null : SampleText.Parse(response, "response");
        JsonElement? metadata = received?.RootElement.TryGetProperty("ResponseMetadata", out var found) == true ? found : null;
        var isQuery = options.Method == "GET";
        var draft = new ActionDraft
        {
            Action = options.Action ?? Name(metadata, "Action"),
            Version = options.Version ?? Name(metadata, "Version"),
            Service = options.Service ?? Name(metadata, "Service"),
            Method = options.Method,
        };
        draft.Comments.Add("From a sample, which shows names and types alone. Fill in: summaries, what is required, ranges, defaults, and what the server does with other values.");
        new SampleReader(isQuery).Read([sent.RootElement], isQuery ? draft.Query : draft.Body, draft.Notes);
        ReadResult(draft, received?.RootElement, metadata is not null);
        return draft;
    }

    private static void ReadResult(ActionDraft draft, JsonElement? response, bool hasMetadata)
    {
        if (response is not { } root)
        {
            draft.Result.Notes.Add("the result, of which there is no sample");
            return;
        }

        if (hasMetadata && !root.TryGetProperty("Result", out _))
        {
            draft.Result.Notes.Add("the result: the sample has ResponseMetadata and no Result");
            return;
        }

        draft.Result = new SampleReader(isQuery: false).ReadMember("Result", [hasMetadata ? root.GetProperty("Result") : root]);
        if (!hasMetadata)
        {
            draft.Notes.Add("where the result stands: the sample has no ResponseMetadata; if responses look like this, add 'envelope: none'");
        }

        foreach (var beside in hasMetadata ? root.EnumerateObject().Where(member => member.Name is not ("ResponseMetadata" or "Result")) : [])
        {
            draft.Notes.Add($"the member {beside.Name}, which stands beside Result");
        }
    }

    private static string Name(JsonElement? metadata, string key) =>
        metadata is { ValueKind: JsonValueKind.Object } names && names.TryGetProperty(key, out var name) && name.ValueKind == JsonValueKind.String
            ? name.GetString()!
            : throw new ImportException(1, $"Nothing says what '{key}' is: the samples do not, and so it must be given.");
}
