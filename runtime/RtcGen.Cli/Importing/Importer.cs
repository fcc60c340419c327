using RtcGen.Cli.Files;
using RtcGen.Import;
using RtcGen.Import.Draft;
using RtcGen.Import.Writing;
using RtcGen.OpenApi;

namespace RtcGen.Cli.Importing;

/// <summary>Makes schema files of other descriptions of an API.</summary>
internal static class Importer
{
    /// <summary>Imports, and reports errors with file and line.</summary>
    /// <exception cref="CliException">A source cannot be read, or is of no kind that is known.</exception>
    public static IReadOnlyList<(string Path, string Text)> Import(CliContext cli, ImportRequest request)
    {
        var sources = request.Sources.Select(source => source == "-" ? source : cli.FullPath(source)).ToList();
        if (sources.Find(source => source != "-" && !Path.Exists(source)) is { } missing)
        {
            throw new CliException(Texts.NoFile(ShownPath.Of(cli, missing)), ExitCode.Usage);
        }

        if (request.Kind == SourceKind.Go || sources.Exists(Directory.Exists))
        {
            return Try(null, () => GoSources.Import(cli, sources, request.Service));
        }

        var texts = new List<(string Name, string Text)>();
        foreach (var source in sources)
        {
            texts.Add((source == "-" ? "stdin" : ShownPath.Of(cli, source), cli.ReadText(source)));
        }

        var kinds = texts.Select(text => request.Kind ?? SourceKind.Of(text.Text) ?? throw new CliException(Texts.UnknownSource(text.Name))).ToList();
        if (kinds.All(kind => kind == SourceKind.Go) && !sources.Contains("-"))
        {
            return Try(null, () => GoSources.Import(cli, sources, request.Service));
        }

        var files = new List<(string Path, string Text)>();
        foreach (var ((name, text), kind) in texts.Zip(kinds))
        {
            files.AddRange(Try(name, () => Import(cli, request, kind, text)));
        }

        return files;
    }

    private static IReadOnlyList<(string Path, string Text)> Import(CliContext cli, ImportRequest request, string kind, string text)
    {
        switch (kind)
        {
            case SourceKind.OpenApi:
                return [.. OpenApiReader.Read(DocumentText.Parse(text)).Select(file => (file.Path, file.Text))];
            case SourceKind.Page:
                return [Write(PageImporter.Import(text, new() { Service = request.Service ?? "rtc", Formats = Formats(request.Service ?? "rtc") }))];
            case SourceKind.Json:
                var response = request.Response is null ? null : ReadResponse(cli, request.Response);
                return [Write(JsonSampleImporter.Import(text, response, new() { Action = request.Action, Version = request.Version, Service = request.Service, Method = request.Method }))];
            default:
                throw new CliException(Texts.GoNeedsFiles, ExitCode.Usage);
        }
    }

    // The importer knows two texts and names the first.
    private static string ReadResponse(CliContext cli, string path)
    {
        var text = cli.ReadText(path);
        return SourceKind.IsJson(text) ? text : throw new CliException(Texts.NoJson(path));
    }

    private static (string Path, string Text) Write(ActionDraft draft) =>
        (string.Join('/', new[] { draft.Service, draft.Version, draft.Namespace, draft.Action + ".rtc.yaml" }.OfType<string>()), SchemaWriter.Write(draft));

    // A pattern that is a format of the service is written by its name.
    private static Dictionary<string, string> Formats(string service) => Emulator.SchemaSet.BuiltIn.Service(service) is { } known
        ? known.Formats.DistinctBy(format => format.Pattern).ToDictionary(format => format.Pattern, format => format.Name, StringComparer.Ordinal)
        : [];

    private static IReadOnlyList<(string Path, string Text)> Try(string? name, Func<IReadOnlyList<(string Path, string Text)>> import)
    {
        try
        {
            return import();
        }
        catch (ImportException e)
        {
            // Sources of Go are named already.
            throw new CliException(name is null ? new(e.Message, e.Message) : Texts.ImportFailed(name, e.Line, e.Reason));
        }
        catch (OpenApiException e)
        {
            throw new CliException(Texts.ImportFailed(name ?? string.Empty, e.Line ?? 1, e.Message));
        }
    }
}
