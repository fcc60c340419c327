using RtcGen.Emulator;
using RtcGen.Reference;
using RtcGen.Schema;

namespace RtcGen.Cli;

/// <summary>The actions that the tool knows, its own and those of the user's files.</summary>
internal sealed class Catalogue
{
    private readonly SchemaSet _schemas;
    private readonly Lazy<ReferenceCatalogue> _references;

    private Catalogue(SchemaSet schemas)
    {
        _schemas = schemas;
        _references = new(() => new(_schemas.Services, _schemas.Types, _schemas.Actions));
    }

    public static Catalogue BuiltIn { get; } = new(SchemaSet.BuiltIn);

    public SchemaSet Schemas => _schemas;

    /// <summary>Gets all actions by name, of each the newest version first.</summary>
    public IReadOnlyList<ActionReference> Actions => _references.Value.Actions;

    public IEnumerable<ServiceSchema> Services => _schemas.Services;

    /// <summary>The versions of an action, the newest first; of a name in another case, too.</summary>
    public IReadOnlyList<ActionReference> Versions(string action) =>
        [.. Actions.Where(candidate => candidate.Schema.Action.Equals(action, StringComparison.OrdinalIgnoreCase))];

    /// <summary>The action; null when there is none of this name and version.</summary>
    public ActionReference? Find(string action, string? version, string? service = null) => Versions(action)
        .FirstOrDefault(candidate => (version is null || candidate.Schema.Version == version) && (service is null || candidate.Schema.Service == service));

    /// <summary>The action, or an error that names similar ones.</summary>
    /// <exception cref="CliException">There is none of this name and version.</exception>
    public ActionReference Get(string action, string? version)
    {
        if (Find(action, version) is { } found)
        {
            return found;
        }

        var versions = Versions(action);
        throw versions.Count > 0
            ? new CliException(Texts.NoVersion(action, version!, string.Join(", ", versions.Select(one => one.Schema.Version))), ExitCode.Usage)
            : new CliException(Texts.NoAction(action, Similar(action)), ExitCode.Usage);
    }

    /// <summary>The name of the action that looks most like another; null when none does.</summary>
    public string? Similar(string action) => SimilarWord.Find(action, Actions.Select(candidate => candidate.Schema.Action).Distinct(StringComparer.Ordinal));

    /// <summary>With the user's files.</summary>
    /// <exception cref="CliException">A file is not a valid schema.</exception>
    public static Catalogue With(CliContext cli, IReadOnlyList<string> files) => With([.. files.Select(file => (file, cli.ReadText(file)))]);

    /// <summary>With files that were read already.</summary>
    /// <exception cref="CliException">A file is not a valid schema.</exception>
    public static Catalogue With(IReadOnlyList<(string Name, string Text)> files)
    {
        if (files.Count == 0)
        {
            return BuiltIn;
        }

        try
        {
            return new(SchemaSet.BuiltIn.With(files));
        }
        catch (ArgumentException e)
        {
            throw CliException.From(e);
        }
    }
}
