using System.Globalization;

namespace RtcGen.Import.Tests.GoServices;

/// <summary>What became of the packages of an SDK.</summary>
internal sealed class Figures(int packages, IReadOnlyList<ImportedFile> files)
{
    private readonly List<string> _faults = [];

    public IReadOnlyList<string> Faults => _faults;

    private int Unread { get; set; }

    private int Refused { get; set; }

    private int Broken { get; set; }

    private int FilesWithFaults { get; set; }

    private int CallsMade { get; set; }

    private int CallsThatDiffer { get; set; }

    private IEnumerable<ImportedFile> Actions => files.Where(file => !IsService(file));

    /// <summary>Adds the errors of one service's files.</summary>
    public void Add(int filesWithFaults, IReadOnlyList<string> unread, IReadOnlyList<string> refused, IReadOnlyList<string> broken)
    {
        FilesWithFaults += filesWithFaults;
        Unread += unread.Count;
        Refused += refused.Count;
        Broken += broken.Count;
        _faults.AddRange([.. unread, .. refused, .. broken]);
    }

    /// <summary>Adds the calls that were compared with what the vendor's SDKs send.</summary>
    public void Add((int Made, IReadOnlyList<string> Different) calls)
    {
        CallsMade += calls.Made;
        CallsThatDiffer += calls.Different.Count;
        _faults.AddRange(calls.Different);
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{packages} packages, {files.Count(IsService)} services, {Actions.Count()} actions; errors of the reader {Unread}, of the generator {Refused}, of the compiler {Broken}; calls {CallsMade}, different {CallsThatDiffer}");

    /// <summary>The document.</summary>
    public string Document() => string.Join('\n', [
        "# The vendor's Go SDK as schema files",
        string.Empty,
        "Written by `tests/import.sh`, which imports every folder below `service/` of volcengine-go-sdk, reads the files, and compiles those of each",
        "service with the generator and the C# compiler. Neither the SDK nor the files are in this repository.",
        string.Empty,
        "| | |",
        "| --- | ---: |",
        Row("folders", packages),
        Row("services (some have a folder for each version)", files.Count(IsService)),
        Row("actions", Actions.Count()),
        Row("files", files.Count),
        Row("actions imported without an error", Actions.Count() - FilesWithFaults),
        Row("errors of the reader", Unread),
        Row("errors and warnings of the generator", Refused),
        Row("errors and warnings of the compiler", Broken),
        Row("calls compared with what the vendor's SDKs send", CallsMade),
        Row("calls that differ", CallsThatDiffer),
        string.Empty,
        "| actions with | |",
        "| --- | ---: |",
        Row("a query (`GET`)", Having("\nmethod: GET\n")),
        Row("a JSON body (`POST`)", Actions.Count(file => Has(file, "\nmethod: POST\n") && !Has(file, "\nencoding: form\n"))),
        Row("a form (`POST`)", Having("\nencoding: form\n")),
        Row("an idempotency token", Having("idempotencyToken: true")),
        Row("a map", Having("type: map")),
        Row("pages", Having("\npages: {")),
        Row("a result that the SDK does not describe", Having("\nresult: { type: json }\n")),
        Row("an older version of an action", Having("\nsupersededBy: ")),
        Row("something left out that a query cannot hold", Having("which is left out")),
        string.Empty,
        "Left out as a whole are the actions whose request or response is no struct of their package; the files of their services name them:",
        string.Join("; ", LeftOut().DefaultIfEmpty("none")) + ".",
        string.Empty,
    ]);

    private static bool IsService(ImportedFile file) => file.Path.EndsWith("/service.rtc.yaml", StringComparison.Ordinal);

    private static bool Has(ImportedFile file, string text) => file.Text.Contains(text, StringComparison.Ordinal);

    private static string Row(string what, int count) => string.Create(CultureInfo.InvariantCulture, $"| {what} | {count} |");

    private int Having(string text) => Actions.Count(file => Has(file, text));

    private IEnumerable<string> LeftOut()
    {
        const string Mark = "# not decided: the action ";
        return files.Where(IsService).SelectMany(file => file.Text.Split('\n')
            .Where(line => line.StartsWith(Mark, StringComparison.Ordinal))
            .Select(line => $"{file.Path.Split('/')[0]} {line[Mark.Length..].Split(',')[0]}"));
    }
}
