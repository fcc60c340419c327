using System.Globalization;

namespace RtcGen.Signing;

/// <summary>The parameters that a signature in the query adds.</summary>
internal static class PresignedQuery
{
    public static List<KeyValuePair<string, string>> Complete(
        IEnumerable<KeyValuePair<string, string>> query,
        string? sessionToken,
        string date,
        string credential,
        TimeSpan? expires)
    {
        List<KeyValuePair<string, string>> parameters =
        [
            .. query,
            new("X-Algorithm", RequestSigner.Algorithm),
            new("X-Credential", credential),
            new("X-Date", date),
            new("X-NotSignBody", string.Empty),
            new("X-SignedHeaders", string.Empty),
        ];

        if (expires is { } time)
        {
            parameters.Add(new("X-Expires", ((long)time.TotalSeconds).ToString(CultureInfo.InvariantCulture)));
        }

        if (sessionToken is { } token)
        {
            parameters.Add(new("X-Security-Token", token));
        }

        return parameters;
    }

    /// <summary>
    /// Appends the list of signed parameters and the signature. The list does not name itself: this is the
    /// one form that all official verifiers accept.
    /// </summary>
    public static string Finish(string signed, List<KeyValuePair<string, string>> parameters, string signature)
    {
        var names = string.Join(';', parameters.Select(static p => p.Key).Distinct().Order(StringComparer.Ordinal));
        return $"{signed}&X-SignedQueries={Uri.EscapeDataString(names)}&X-Signature={signature}";
    }
}
