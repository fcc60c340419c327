namespace RtcGen;

/// <summary>
/// A link whose string is the link: <see cref="Uri"/> alone returns it unescaped, so that it cannot be opened.
/// </summary>
internal sealed class PresignedLink(Uri endpoint, string query) : Uri(endpoint, query), ISpanFormattable
{
    public override string ToString() => AbsoluteUri;

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => AbsoluteUri;

    bool ISpanFormattable.TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        charsWritten = AbsoluteUri.TryCopyTo(destination) ? AbsoluteUri.Length : 0;
        return charsWritten > 0;
    }
}
