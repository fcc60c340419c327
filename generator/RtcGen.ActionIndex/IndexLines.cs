using RtcGen.Schema;
using RtcGen.Schema.Reading;

namespace RtcGen.ActionIndex;

/// <summary>
/// One line for each action in each version: <c>service|action|version|current|file|files that it needs</c>. A version that is
/// superseded has nothing between its bars, and the files are paths from the folder of the schemas.
/// </summary>
internal static class IndexLines
{
    /// <summary>Writes the lines of all files that describe an action.</summary>
    /// <param name="files">The files of all services.</param>
    /// <exception cref="InvalidDataException">A file has an error, or lacks another.</exception>
    public static IEnumerable<string> Write(IEnumerable<(string Path, string Text)> files)
    {
        var read = files.Select(file => new ReadFile(file.Path, Read(file.Path, file.Text))).ToList();
        return read.Where(file => file.Content.Action is not null).Select(file => Line(file.Path, file.Content.Action!, read));
    }

    private static string Line(string path, ActionSchema action, List<ReadFile> files) => string.Join(
        '|',
        action.Service,
        action.Action,
        action.Version,
        action.SupersededBy is null ? "current" : string.Empty,
        path,
        string.Join(',', NeededFiles.Find(action, files).Prepend(ServiceOf(action, files)).Select(file => file.Path)));

    private static ReadFile ServiceOf(ActionSchema action, List<ReadFile> files) =>
        files.Find(file => file.Content.Service?.Service == action.Service) ?? throw new InvalidDataException($"No file describes the service {action.Service} of {action.Action}.");

    private static SchemaFile Read(string path, string text)
    {
        var file = SchemaReader.Read(text);
        return file.Diagnostics.FirstOrDefault(diagnostic => diagnostic.IsError) is { } error ? throw new InvalidDataException($"{path}: {error.Message}") : file;
    }
}
