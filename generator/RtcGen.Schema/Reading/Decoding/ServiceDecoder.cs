namespace RtcGen.Schema.Reading;

// Decodes a service file.
internal static class ServiceDecoder
{
    private const string Status = "an HTTP status from 100 to 599";

    private static readonly Vocabulary Retries = new()
    {
        ["never"] = (int)RetryClass.Never,
        ["refused"] = (int)RetryClass.Refused,
        ["unclear"] = (int)RetryClass.Unclear,
        ["clock"] = (int)RetryClass.Clock,
        ["credentials"] = (int)RetryClass.Credentials,
    };

    private static readonly Vocabulary Effects = new()
    {
        ["none"] = (int)ErrorEffect.None,
        ["unknown"] = (int)ErrorEffect.Unknown,
        ["partial"] = (int)ErrorEffect.Partial,
    };

    public static ServiceSchema Decode(ReadContext context, YamlMapping mapping)
    {
        var first = mapping.Entries.Count > 0 ? mapping.Entries[0] : null;
        var at = first?.Key.Range ?? mapping.Range;
        var root = new MappingReader(context, mapping, at, KeyPath.Root, SchemaKeys.Service);
        var service = root.Name("service", Identifiers.IsServiceName, Identifiers.ServiceNameForm, isRequired: true);
        var line = root.Find("service") ?? first;
        return new()
        {
            Service = service ?? string.Empty,
            Summary = root.Localized("summary", isRequired: true) ?? new(string.Empty, null),
            DefaultRegion = DecodeDefaultRegion(root),
            Regions = new(RegionsDecoder.Decode(root)),
            Formats = new(DecodeFormats(root)),
            ErrorStatuses = new(DecodeErrorStatuses(root)),
            Errors = new(DecodeErrors(root)),
            Line = line is null ? 1 : context.Line(line),
        };
    }

    private static string DecodeDefaultRegion(MappingReader root)
    {
        const string Expected = "the name of one of the regions";
        if (root.Name("defaultRegion", Identifiers.IsRegionName, Expected, isRequired: true) is not { } name)
        {
            return string.Empty;
        }

        if (RegionsDecoder.FindNames(root) is { } regions && !regions.Contains(name, StringComparer.Ordinal))
        {
            var known = regions.Take(20).ToList();
            var suggestion = Suggestion.For(name, known);
            root.Report(
                DiagnosticRules.UnknownReference,
                root.Find("defaultRegion")!.ValueRange,
                $"'defaultRegion' must be one of the regions {Messages.List(known.Select(Messages.Cut))}, but found {Messages.Quote(name)}{suggestion}",
                suggestion.Replacement);
        }

        return name;
    }

    private static List<FormatSchema> DecodeFormats(MappingReader root)
    {
        const string Expected = "a mapping of format names with at least one format";
        return DecodeNamed(root, "formats", Expected, isRequired: false, SchemaKeys.Format, Identifiers.IsLabel, "letters, digits and '-', a small letter first", (reader, entry) =>
        {
            if (entry.Name == TypeNames.DateTimeFormat)
            {
                root.Report(DiagnosticRules.Contradiction, entry.Key.Range, $"'{reader.Path}' is the language's own format, a time of RFC 3339, which needs no pattern; remove it, or rename what is another.");
            }

            return new FormatSchema(entry.Name, PatternDecoder.Decode(reader, isRequired: true) ?? string.Empty, reader.Localized("summary"), reader.Context.Line(entry))
            {
                Column = reader.Context.Column(entry),
            };
        });
    }

    private static List<VersionStatus> DecodeErrorStatuses(MappingReader root)
    {
        const string Key = "errorStatus";
        var statuses = new List<VersionStatus>();
        if (root.Mapping(Key, "a mapping of versions with at least one version, each with an HTTP status") is not { } mapping)
        {
            return statuses;
        }

        // The versions are the keys, all of them known.
        var reader = new MappingReader(root.Context, mapping, root.Find(Key)!.Key.Range, root.Path.Append(Key), [.. mapping.Entries.Select(entry => entry.Name)]);
        foreach (var entry in mapping.Entries)
        {
            root.Context.Diagnostics.CancellationToken.ThrowIfCancellationRequested();
            if (!Identifiers.IsVersion(entry.Name))
            {
                root.Report(DiagnosticRules.MalformedName, entry.Key.Range, $"'{reader.Path.Append(entry.Name)}' must be named with a version such as 2020-12-01.");
            }
            else if (reader.Text(entry.Name, Status, isRequired: true) is not null && reader.Number(entry.Name, 100, 599, Status) is { } status)
            {
                statuses.Add(new(entry.Name, status));
            }
        }

        return statuses;
    }

    private static List<ErrorSchema> DecodeErrors(MappingReader root)
    {
        const string Expected = "a mapping of error codes with at least one code";
        return DecodeNamed(root, "errors", Expected, isRequired: false, SchemaKeys.Error, Identifiers.IsErrorCode, "words of letters and digits joined by '.'", (reader, entry) =>
        {
            var retry = (RetryClass?)reader.Choice("retry", Retries) ?? RetryClass.Never;
            return new ErrorSchema(
                entry.Name,
                reader.Number("codeN", 1, int.MaxValue, "the gateway's number for the code"),
                reader.Number("http", 100, 599, Status),
                reader.Text("message", "a string"),
                reader.Localized("summary", isRequired: true) ?? new(string.Empty, null))
            {
                UnconfirmedCodeN = reader.Number("unconfirmedCodeN", 1, int.MaxValue, "the gateway's number for the code, as far as is known"),
                Retry = retry,
                Effect = DecodeEffect(reader, retry),
                Remedy = reader.Localized("remedy"),
                Line = reader.Context.Line(entry),
                Column = reader.Context.Column(entry),
            };
        });
    }

    // An error after which any call is retried must not have had an effect; one after which only some are may have had it.
    private static ErrorEffect DecodeEffect(MappingReader reader, RetryClass retry)
    {
        var implied = retry == RetryClass.Unclear ? ErrorEffect.Unknown : ErrorEffect.None;
        var effect = (ErrorEffect?)reader.Choice("effect", Effects) ?? implied;
        if (effect == implied || retry == RetryClass.Never)
        {
            return effect;
        }

        reader.Report(
            DiagnosticRules.Contradiction,
            reader.Find("effect")!.ValueRange,
            $"'{reader.Path.Append("effect")}' must be {Effects.WordOf((int)implied)} beside 'retry: {Retries.WordOf((int)retry)}', but found '{Effects.WordOf((int)effect)}'.");
        return implied;
    }

    public static List<T> DecodeNamed<T>(
        MappingReader root,
        string key,
        string expected,
        bool isRequired,
        IReadOnlyList<string> keys,
        Func<string, bool> rule,
        string form,
        Func<MappingReader, YamlEntry, T> decode)
    {
        var decoded = new List<T>();
        if (root.Mapping(key, expected, isRequired) is not { } mapping)
        {
            return decoded;
        }

        foreach (var (entry, reader) in root.Children(key, mapping, keys))
        {
            if (!rule(entry.Name))
            {
                root.Report(DiagnosticRules.MalformedName, entry.Key.Range, $"'{reader.Path}' must be named with {form}.");
            }

            decoded.Add(decode(reader, entry));
        }

        return decoded;
    }
}
