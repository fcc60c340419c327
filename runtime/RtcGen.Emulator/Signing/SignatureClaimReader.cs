namespace RtcGen.Emulator;

/// <summary>Finds a request's authentication, in the <c>Authorization</c> header or in the query.</summary>
internal static class SignatureClaimReader
{
    /// <summary>The code of a request that is not signed at all.</summary>
    public const string NoSignature = "MissingAuthenticationToken";

    /// <summary>Whether the request carries its signature in the URL.</summary>
    public static bool IsSignedUrl(ReceivedRequest request) =>
        request.Header("Authorization") is null
        && request.Query.Any(pair => pair.Key is
            SignatureParameters.Signature or SignatureParameters.Credential or SignatureParameters.Algorithm or SignatureParameters.SignedQueries);

    /// <summary>Reads the claim; exactly one of the two results is null.</summary>
    public static (SignatureClaim? Claim, AuthenticationError? Error) Read(ReceivedRequest request)
    {
        // What stands twice could be read one way here and another way by the code behind.
        if (FindParameter(request, name => request.IsRepeated(name)) is { } repeated)
        {
            return Fail("InvalidAuthorization", $"The query holds {repeated} more than once.");
        }

        if (request.Header("Authorization") is { } authorization)
        {
            return ReadHeader(request, authorization);
        }

        return IsSignedUrl(request)
            ? ReadQuery(request)
            : Fail(NoSignature, "The request has neither an Authorization header nor a signature in its query.");
    }

    private static (SignatureClaim? Claim, AuthenticationError? Error) ReadHeader(ReceivedRequest request, string authorization)
    {
        if (request.RepeatedHeaders.Contains("Authorization"))
        {
            return Fail("InvalidAuthorization", "The request has more than one Authorization header.");
        }

        // A request signed twice could be taken for either; a header's signature must not live on in a URL, nor the reverse.
        if (FindParameter(request, static name => name != SignatureParameters.Expires) is { } other)
        {
            return Fail("InvalidAuthorization", $"The request has an Authorization header and {other} in its query: one signature must do.");
        }

        return ReadAuthorization(request, authorization);
    }

    // Most requests have no parameter whose name begins so.
    private static string? FindParameter(ReceivedRequest request, Func<string, bool> isMeant)
    {
        foreach (var (name, _) in request.Query)
        {
            if (name.StartsWith("X-", StringComparison.Ordinal) && (name == SignatureParameters.Expires || SignatureParameters.OfUrl.Contains(name)) && isMeant(name))
            {
                return name;
            }
        }

        return null;
    }

    private static (SignatureClaim? Claim, AuthenticationError? Error) ReadAuthorization(ReceivedRequest request, string authorization)
    {
        // Only the one form that every known client writes is accepted: whether the server takes others is not known.
        const string Start = SignatureVerifier.Algorithm + " ";
        if (!authorization.StartsWith(Start, StringComparison.Ordinal))
        {
            return Fail("InvalidAuthorization", $"Authorization must begin with '{Start}'.");
        }

        var parts = authorization[Start.Length..].Split(", ");
        if (parts.Length is < 2 or > 3
            || After(parts[0], "Credential=") is not { } credential
            || After(parts[1], "SignedHeaders=") is not { } signedHeaders)
        {
            return Fail(
                "InvalidAuthorization",
                "Authorization must read 'HMAC-SHA256 Credential=…, SignedHeaders=…, Signature=…'.");
        }

        var signature = parts.Length == 3 ? After(parts[2], "Signature=") : string.Empty;
        if (signature is null)
        {
            return Fail("InvalidAuthorization", "The third part of Authorization must be 'Signature=…'.");
        }

        if (signature.Length == 0)
        {
            return Fail("MissingSignature", "Authorization has no Signature.");
        }

        var names = Names(signedHeaders);
        if (FindError(names, "SignedHeaders", lowerCase: true) is { } error)
        {
            return (null, error);
        }

        // Which code the server gives here is not documented; the header is what is wrong.
        return names.Contains("x-date", StringComparer.Ordinal)
            ? Complete(credential, request.Header("X-Date"), names, signedQueries: null, signature)
            : Fail("InvalidAuthorization", "SignedHeaders must hold x-date.");
    }

    private static (SignatureClaim? Claim, AuthenticationError? Error) ReadQuery(ReceivedRequest request)
    {
        if (request.QueryValue(SignatureParameters.Algorithm) != SignatureVerifier.Algorithm)
        {
            return Fail("InvalidAuthorization", $"X-Algorithm must be {SignatureVerifier.Algorithm}.");
        }

        if (request.QueryValue(SignatureParameters.Credential) is not { Length: > 0 } credential)
        {
            return Fail("MissingRequestInfo", "The query has no X-Credential.");
        }

        if (request.QueryValue(SignatureParameters.Signature) is not { Length: > 0 } signature)
        {
            return Fail("MissingSignature", "The query has no X-Signature.");
        }

        if (request.QueryValue(SignatureParameters.SignedQueries) is not { Length: > 0 } signedQueries)
        {
            // Not documented either: every known client sends the list.
            return Fail("InvalidAuthorization", "The query has no X-SignedQueries.");
        }

        var headers = Names(request.QueryValue(SignatureParameters.SignedHeaders) ?? string.Empty);
        var queries = Names(signedQueries);
        return (FindError(headers, SignatureParameters.SignedHeaders, lowerCase: true) ?? FindError(queries, SignatureParameters.SignedQueries, lowerCase: false)) is { } error
            ? (null, error)
            : Complete(credential, request.QueryValue(SignatureParameters.Date), headers, queries, signature);
    }

    private static (SignatureClaim? Claim, AuthenticationError? Error) Complete(
        string credential,
        string? date,
        string[] signedHeaders,
        string[]? signedQueries,
        string signature)
    {
        var parts = credential.Split('/');
        if (parts.Length != 5 || parts[4] != "request" || !IsShortDate(parts[1]))
        {
            return Fail("InvalidCredential", "Credential must read 'access key/YYYYMMDD/region/service/request'.");
        }

        if (parts[2].Length == 0)
        {
            // The documentation files a missing region under MissingRequestInfo; this code is the one reported from use.
            return Fail("InvalidAuthorization", "Credential names no region.");
        }

        if (parts[0].Length == 0 || parts[3].Length == 0)
        {
            return Fail("MissingRequestInfo", "Credential lacks the access key or the service.");
        }

        return string.IsNullOrEmpty(date)
            ? Fail("MissingRequestInfo", "X-Date is missing.")
            : (new SignatureClaim(parts[0], parts[1], parts[2], parts[3], date, signedHeaders, signedQueries, signature), null);
    }

    // A list may stand in any order: two of the vendor's own signers do not sort theirs.
    private static AuthenticationError? FindError(string[] names, string list, bool lowerCase)
    {
        if (Array.Find(names, name => name.Length == 0 || (lowerCase && name.AsSpan().ContainsAnyInRange('A', 'Z'))) is { } odd)
        {
            return new("InvalidAuthorization", odd.Length == 0 ? $"{list} has an empty name." : $"{list} must be in lower case, and holds {DisplayText.Format(odd)}.");
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        return Array.Find(names, name => !seen.Add(name)) is { } twice
            ? new("InvalidAuthorization", $"{list} holds {DisplayText.Format(twice)} more than once.")
            : null;
    }

    private static (SignatureClaim? Claim, AuthenticationError? Error) Fail(string code, string detail) =>
        (null, new AuthenticationError(code, detail));

    private static string? After(string text, string start) =>
        text.StartsWith(start, StringComparison.Ordinal) ? text[start.Length..] : null;

    private static string[] Names(string list) => list.Length == 0 ? [] : list.Split(';');

    private static bool IsShortDate(string text) => text.Length == 8 && text.All(char.IsAsciiDigit);
}
