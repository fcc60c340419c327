namespace RtcGen.Signing;

/// <summary>Writes the canonical request: the text that both sides of a signature must agree on.</summary>
internal static class CanonicalRequest
{
    private const string ContentHash = "x-content-sha256";
    private const string Date = "x-date";
    private const string SessionToken = "x-security-token";

    /// <summary>Appends the canonical request and tells where in it the list of signed headers stands.</summary>
    public static (int Start, int Length) Append(
        SigningWorkspace work,
        in RequestToSign request,
        string date,
        string contentSha256,
        string? sessionToken)
    {
        AppendTarget(work, request.Method, request.Path, request.CanonicalQuery);

        var headers = new HeaderSequence(request.Headers, date, request.OmitContentHashHeader ? null : contentSha256, sessionToken);
        while (headers.TryNext(out var name, out var value))
        {
            work.Append(name);
            work.Append(":"u8);
            AppendFolded(work, value);
            work.Append("\n"u8);
        }

        work.Append("\n"u8);
        var start = work.Position;
        headers.Restart();
        while (headers.TryNext(out var name, out _))
        {
            if (work.Position > start)
            {
                work.Append(";"u8);
            }

            work.Append(name);
        }

        var length = work.Position - start;
        work.Append("\n"u8);
        work.Append(contentSha256);
        return (start, length);
    }

    /// <summary>Appends the canonical request of a signature in the query: no headers, and no body.</summary>
    public static void AppendForQuery(SigningWorkspace work, string method, string path, string canonicalQuery)
    {
        AppendTarget(work, method, path, canonicalQuery);
        work.Append("\n\n\n"u8);
        work.AppendSha256([]);
    }

    private static void AppendTarget(SigningWorkspace work, string method, string? path, string? query)
    {
        work.Append(method);
        work.Append("\n"u8);
        work.Append(string.IsNullOrEmpty(path) ? "/" : path);
        work.Append("\n"u8);
        work.Append(query);
        work.Append("\n"u8);
    }

    /// <summary>Appends a header value without white space at its ends, and with one space for each run inside.</summary>
    private static void AppendFolded(SigningWorkspace work, string value)
    {
        var rest = value.AsSpan().Trim();
        if (rest.IndexOfAnyExceptInRange('!', '~') < 0)
        {
            work.Append(rest);
            return;
        }

        while (!rest.IsEmpty)
        {
            var end = IndexOfRun(rest);
            if (end < 0)
            {
                work.Append(rest);
                return;
            }

            work.Append(rest[..end]);
            work.Append(" "u8);
            rest = rest[end..].TrimStart();
        }
    }

    /// <summary>Index of the first white space that is not a single plain space, or -1.</summary>
    private static int IndexOfRun(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsWhiteSpace(text[i]) && (text[i] != ' ' || char.IsWhiteSpace(text[i + 1])))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The caller's headers and the signer's own, merged in ordinal order of their names.</summary>
    private ref struct HeaderSequence(ReadOnlySpan<KeyValuePair<string, string>> given, string date, string? contentSha256, string? sessionToken)
    {
        private readonly ReadOnlySpan<KeyValuePair<string, string>> _given = given;
        private int _next;
        private int _own;

        public void Restart() => (_next, _own) = (0, 0);

        public bool TryNext(out string name, out string value)
        {
            var hasOwn = TryPeekOwn(out name, out value);
            if (_next < _given.Length && (!hasOwn || string.CompareOrdinal(_given[_next].Key, name) < 0))
            {
                (name, value) = _given[_next++];
                return true;
            }

            _own++;
            return hasOwn;
        }

        private bool TryPeekOwn(out string name, out string value)
        {
            if (_own == 0 && contentSha256 is null)
            {
                _own++;
            }

            (name, value) = _own switch
            {
                0 => (ContentHash, contentSha256!),
                1 => (Date, date),
                2 when sessionToken is not null => (SessionToken, sessionToken),
                _ => (string.Empty, string.Empty),
            };
            return name.Length > 0;
        }
    }
}
