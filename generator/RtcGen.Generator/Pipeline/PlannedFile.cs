using RtcGen.Schema;

namespace RtcGen.Generator;

/// <summary>What is emitted for a schema file: its C#, or the reason why there is none.</summary>
/// <param name="Path">Where the schema lies.</param>
/// <param name="ShownPath">The same as generated code shows it: the same on every machine.</param>
/// <param name="Action">The action to emit.</param>
/// <param name="Service">The service to emit.</param>
/// <param name="Skipped">Why nothing is emitted.</param>
/// <param name="SkippedAt">Where the reason stands.</param>
internal sealed record PlannedFile(
    string Path, string ShownPath, ActionSchema? Action, ServiceSchema? Service, string? Skipped, SchemaSpan SkippedAt)
{
    /// <summary>Decides from the file itself, the project's folder, and the other files' keys.</summary>
    public static PlannedFile Of(ParsedFile file, string? projectFolder, SchemaIndex index)
    {
        if (file.FirstFault is { } fault)
        {
            var others = file.FaultCount > 1 ? $" and {file.FaultCount - 1} more" : string.Empty;
            return Skip(file, $"{fault.Id}{others}: {fault.Message}", fault.Span);
        }

        if (SchemaKey.Of(file) is { } key && index.Rival(key) is { } rival)
        {
            return Skip(file, $"{SchemaRules.DuplicateFile}: {rival.Path} describes the same.", default);
        }

        if (file.Action is { } action && index.FindMissing(action) is { } missing)
        {
            return Skip(file, $"{SchemaRules.UnknownReference}: {missing.Message}", LineSpan.Of(missing.Line));
        }

        return new(file.Path, Shown(file, projectFolder), file.Action, file.Service, null, default);
    }

    private static PlannedFile Skip(ParsedFile file, string reason, SchemaSpan span) =>
        new(file.Path, file.Path, null, null, reason, span);

    /// <summary>
    /// The path from the project's folder; for a file outside of it only its last parts, as what comes before
    /// them differs from machine to machine.
    /// </summary>
    private static string Shown(ParsedFile file, string? projectFolder)
    {
        var path = file.Path.Replace('\\', '/');
        var folder = projectFolder?.Replace('\\', '/');
        if (folder is { Length: > 0 } && path.StartsWith(folder, StringComparison.Ordinal))
        {
            return path.Substring(folder.Length).TrimStart('/');
        }

        var parts = path.Split('/');
        var kept = file.Action is null ? 2 : 3;
        return string.Join("/", parts.Skip(Math.Max(0, parts.Length - kept)));
    }
}
