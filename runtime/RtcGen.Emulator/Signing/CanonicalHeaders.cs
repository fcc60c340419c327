namespace RtcGen.Emulator;

/// <summary>The canonical headers that the vendor's own signers make of the same headers.</summary>
internal static class CanonicalHeaders
{
    /// <summary>Each different text once, the plainest first: a line for each signed header, in the order of the list.</summary>
    public static IEnumerable<string> Forms(ReceivedRequest request, IReadOnlyList<string> names)
    {
        // Go and Python cut :80 and :443 off the host whatever the scheme, Node signs it as given; Node also folds white space.
        return new[] { (Cut: false, Fold: false), (Cut: true, Fold: false), (Cut: false, Fold: true), (Cut: true, Fold: true) }
            .Select(form => string.Concat(names.Select(name => $"{name}:{Value(name, form.Cut, form.Fold)}\n")))
            .Distinct(StringComparer.Ordinal);

        string Value(string name, bool cut, bool fold)
        {
            var value = (request.Header(name) ?? string.Empty).Trim();
            value = cut && name == "host" ? WithoutDefaultPort(value) : value;
            return fold ? string.Join(' ', value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) : value;
        }
    }

    private static string WithoutDefaultPort(string host) =>
        host.EndsWith(":80", StringComparison.Ordinal) ? host[..^":80".Length]
        : host.EndsWith(":443", StringComparison.Ordinal) ? host[..^":443".Length]
        : host;
}
