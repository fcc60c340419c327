using System.Net.Http.Json;
using System.Text.Json.Serialization.Metadata;

namespace RtcGen.Handwritten;

/// <summary>Sends what the actions hand over; signing is left out, as it is no part of an action.</summary>
public sealed partial class ApiClient(HttpClient http)
{
    private async Task<TResult?> PostAsync<TRequest, TResult>(
        string action, string version, TRequest request, JsonTypeInfo<TRequest> requestType, JsonTypeInfo<Envelope<TResult>> resultType, CancellationToken cancellationToken)
    {
        using var response = await http.PostAsJsonAsync($"/?Action={action}&Version={version}", request, requestType, cancellationToken);
        return await ReadAsync(response, resultType, cancellationToken);
    }

    private async Task<TResult?> GetAsync<TResult>(
        string action, string version, string query, JsonTypeInfo<Envelope<TResult>> resultType, CancellationToken cancellationToken)
    {
        using var response = await http.GetAsync(new Uri($"/?Action={action}&Version={version}{query}", UriKind.Relative), cancellationToken);
        return await ReadAsync(response, resultType, cancellationToken);
    }

    private static async Task<TResult?> ReadAsync<TResult>(
        HttpResponseMessage response, JsonTypeInfo<Envelope<TResult>> resultType, CancellationToken cancellationToken)
    {
        var envelope = await response.Content.ReadFromJsonAsync(resultType, cancellationToken);
        return envelope is { ResponseMetadata.Error: null } && response.IsSuccessStatusCode
            ? envelope.Result
            : throw new HttpRequestException(envelope?.ResponseMetadata?.Error?.Message);
    }
}
