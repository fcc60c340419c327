using RtcGen.Schema.Reading;

namespace RtcGen.Schema;

/// <summary>Reads a schema file. The same text always gives an equal result.</summary>
public static class SchemaReader
{
    /// <summary>The longest file that is read, in characters.</summary>
    public const int MaximumLength = 1024 * 1024;

    /// <summary>Gets what a file above <see cref="MaximumLength"/> gives, for those who need not decode it to know its length.</summary>
    public static SchemaFile TooLong { get; } = Refuse();

    /// <summary>
    /// Reads <paramref name="text"/> as an action when it has an <c>action</c> key, as shared types when it has
    /// <c>types</c> or <c>results</c>, else as a service.
    /// </summary>
    /// <param name="text">The whole file.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    /// <returns>What the file describes, and all its diagnostics.</returns>
    public static SchemaFile Read(string text, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (text.Length > MaximumLength)
        {
            return TooLong;
        }

        var diagnostics = new DiagnosticBag(new LineMap(text), cancellationToken);
        if (CharacterChecks.Report(text, diagnostics) is not { } readable)
        {
            return WithErrors(diagnostics);
        }

        var root = (diagnostics.IsSpoilt ? null : PlainYamlReader.Read(readable, diagnostics)) ?? YamlTreeReader.Read(readable, diagnostics);
        if (root is YamlMapping mapping)
        {
            return Decode(mapping, diagnostics);
        }

        if (!diagnostics.Any && !SyntaxAdvice.ReportColons(root, readable, diagnostics))
        {
            diagnostics.Add(DiagnosticRules.WrongType, root?.Range ?? default, "The file must be a mapping with the key 'action' or 'service', but " + (root is null ? "it is empty." : root.Found + "."));
        }

        return WithErrors(diagnostics);
    }

    /// <summary>What a file gives that is not UTF-8, as whoever read its bytes knows.</summary>
    /// <param name="text">What was made of it, in some other encoding.</param>
    /// <returns>One error, at the first character that is not the same in all encodings.</returns>
    public static SchemaFile ReadMisencoded(string text)
    {
        var diagnostics = new DiagnosticBag(new LineMap(text), CancellationToken.None);
        var first = 0;
        while (first < text.Length && text[first] < '\u0080')
        {
            first++;
        }

        CharacterChecks.ReportEncoding(first, diagnostics);
        return WithErrors(diagnostics);
    }

    private static SchemaFile Refuse()
    {
        var diagnostics = new DiagnosticBag(new LineMap(string.Empty), CancellationToken.None);
        diagnostics.Add(DiagnosticRules.Refused, default, $"The file is longer than {Messages.Number(MaximumLength)} characters.");
        return WithErrors(diagnostics);
    }

    private static SchemaFile Decode(YamlMapping mapping, DiagnosticBag diagnostics)
    {
        var context = new ReadContext(diagnostics);
        if (IsAction(mapping))
        {
            var action = ActionDecoder.Decode(context, mapping);
            return (diagnostics.Any ? WithErrors(diagnostics) : new(action, null, null, diagnostics.InFileOrder())) with { IsAction = true };
        }

        if (IsTypes(mapping))
        {
            var types = TypesDecoder.Decode(context, mapping);
            return diagnostics.Any ? WithErrors(diagnostics) : new(null, null, types, diagnostics.InFileOrder());
        }

        var service = ServiceDecoder.Decode(context, mapping);
        return diagnostics.Any ? WithErrors(diagnostics) with { ServiceWithErrors = ServiceName(mapping) } : new(null, service, null, diagnostics.InFileOrder());
    }

    private static string? ServiceName(YamlMapping mapping) =>
        mapping.Entries.FirstOrDefault(entry => entry.Name == "service")?.Value is YamlScalar { IsAbsent: false } name ? name.Text : null;

    // A misspelt `action` must not turn the file into a service full of unknown keys.
    private static bool IsAction(YamlMapping mapping) =>
        Has(mapping, ["action"])
        || (Has(mapping, SchemaKeys.Action.Except(SchemaKeys.Service.Concat(SchemaKeys.Types), StringComparer.Ordinal))
            && !Has(mapping, SchemaKeys.Service.Concat(SchemaKeys.Types).Except(SchemaKeys.Action, StringComparer.Ordinal)));

    // Of the files that are no action, only these have a version.
    private static bool IsTypes(YamlMapping mapping) =>
        Has(mapping, SchemaKeys.Types.Except(SchemaKeys.Service, StringComparer.Ordinal).Where(key => key != "namespace"));

    private static bool Has(YamlMapping mapping, IEnumerable<string> keys) =>
        keys.Any(key => mapping.Entries.Any(entry => entry.Name == key));

    private static SchemaFile WithErrors(DiagnosticBag diagnostics) => new(null, null, null, diagnostics.InFileOrder());
}
