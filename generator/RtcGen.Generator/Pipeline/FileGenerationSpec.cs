using RtcGen.Schema;

namespace RtcGen.Generator;

/// <summary>What is emitted for a schema file: its C#, or the reason why there is none.</summary>
/// <param name="Path">Where the schema lies.</param>
/// <param name="DisplayPath">The same as generated code shows it: the same on every machine.</param>
/// <param name="Action">The action to emit.</param>
/// <param name="Service">The service to emit.</param>
/// <param name="Types">The shared types to emit.</param>
/// <param name="Diagnostics">What is wrong with it, and then nothing is emitted; or only warnings.</param>
internal sealed record FileGenerationSpec(
    string Path,
    string DisplayPath,
    ActionSchema? Action,
    ServiceSchema? Service,
    TypesSchema? Types,
    EquatableArray<SchemaDiagnostic> Diagnostics)
{
    /// <summary>The model of the action at a place that was not known yet; null when there is none.</summary>
    public KnownAction? Model { get; init; }

    /// <summary>Whether other projects may call the service's actions by name.</summary>
    public bool IsServicePublic { get; init; }

    /// <summary>Where its C# stands; unknown for a service.</summary>
    public CodePlace Place { get; init; } = CodePlace.Unknown;

    /// <summary>Whether the project finds the service's error codes in its references.</summary>
    public bool HasReferencedErrors { get; init; }

    /// <summary>The language of its documentation comments.</summary>
    public DocumentationLanguage Language { get; init; }

    /// <summary>Decides from the file itself, the project's settings, and the other files' keys.</summary>
    public static FileGenerationSpec Create(ParsedFile file, GenerationContext surroundings)
    {
        var (index, settings) = surroundings;
        if (index.LeavesOut(file.Path))
        {
            return new(file.Path, file.Path, null, null, null, default);
        }

        var clashes = file.HasErrors ? default : index.FindDiagnostics(file.Path, file.Action, file.Service, file.Types);
        var diagnostics = clashes.Count == 0 ? file.Diagnostics : new(file.Diagnostics.Concat(clashes));
        var shown = Shown(file, settings.Folder);
        return !file.HasErrors && index.Accepts(file.Action, file.Types, clashes)
            ? new(file.Path, shown, file.Action, file.Service, file.Types, diagnostics)
            {
                Language = settings.Language,
                Model = file.Model,
                IsServicePublic = file.Service is not null && settings.IsServicePublic,
                HasReferencedErrors = file.Service is { } service && (index.Namespaces.AreBesideClient(service.Service) || surroundings.References.Describe(service)),
                Place = index.PlaceOf(shown, file.Action, file.Types),
            }
            : new(file.Path, file.Path, null, null, null, diagnostics);
    }

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
        var kept = (file.Action?.Version ?? file.Types?.Version) is null ? 2 : 3;
        return string.Join("/", parts.Skip(Math.Max(0, parts.Length - kept)));
    }
}
