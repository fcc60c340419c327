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
    public string? Similar(string action) => Actions
        .Select(candidate => candidate.Schema.Action)
        .Distinct(StringComparer.Ordinal)
        .Select(name => (Name: name, Distance: Distance(name.ToUpperInvariant(), action.ToUpperInvariant())))
        .Where(near => near.Distance <= Math.Max(2, action.Length / 4))
        .OrderBy(near => near.Distance)
        .Select(near => near.Name)
        .FirstOrDefault();

    /// <summary>With the user's files.</summary>
    /// <exception cref="CliException">A file is not a valid schema.</exception>
    public static Catalogue With(CliContext cli, IReadOnlyList<string> files)
    {
        if (files.Count == 0)
        {
            return BuiltIn;
        }

        try
        {
            return new(SchemaSet.BuiltIn.With(files.Select(file => (file, cli.ReadText(file)))));
        }
        catch (ArgumentException e)
        {
            throw new CliException(new(e.Message, e.Message));
        }
    }

    // Levenshtein's: how many letters are added, left out or replaced.
    private static int Distance(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(row[j] + 1, row[j - 1] + 1), diagonal + (left[i - 1] == right[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[^1];
    }
}
