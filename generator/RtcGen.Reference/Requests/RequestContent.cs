namespace RtcGen.Reference;

/// <summary>A request as it is sent, without headers that sign it.</summary>
/// <param name="Method">The HTTP method, <c>GET</c> or <c>POST</c>.</param>
/// <param name="Query">The parameters of the query, not escaped: Action, Version and the members in the query.</param>
/// <param name="ContentType">The content type of the body; null for no body.</param>
/// <param name="Body">The body; null for none.</param>
public sealed record RequestContent(string Method, IReadOnlyList<KeyValuePair<string, string>> Query, string? ContentType, string? Body)
{
    /// <summary>Gets the query with everything escaped but letters, digits, <c>-</c>, <c>_</c>, <c>.</c> and <c>~</c>.</summary>
    public string QueryText => PairText.Join(Query);
}
