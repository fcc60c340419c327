using RtcGen.Schema;

namespace RtcGen.Generator;

/// <summary>All schema files by what they describe: tells clashes and references that lead nowhere.</summary>
/// <param name="Keys">The key of each sound file, in the order of their paths.</param>
/// <param name="IsComplete">Whether all files are sound; what a faulty one describes is not known.</param>
internal sealed record SchemaIndex(EquatableArray<SchemaKey> Keys, bool IsComplete)
{
    private readonly Dictionary<string, SchemaKey> _first = FirstOf(Keys);

    /// <summary>Puts the files in an order that does not depend on how they were found.</summary>
    /// <param name="keys">The keys of all files; null for a faulty one.</param>
    public static SchemaIndex Of(IReadOnlyCollection<SchemaKey?> keys) => new(
        new EquatableArray<SchemaKey>(keys.OfType<SchemaKey>().OrderBy(key => key.Path, StringComparer.Ordinal)),
        !keys.Contains(null));

    /// <summary>Whether a file can stand beside the others: without faults, and with the service it belongs to.</summary>
    public bool Accepts(ActionSchema? action, EquatableArray<SchemaDiagnostic> faults) =>
        faults.Count == 0 && (action is null || _first.ContainsKey(action.Service));

    /// <summary>What is wrong with a sound file in view of the others.</summary>
    public EquatableArray<SchemaDiagnostic> FindFaults(string path, ActionSchema? action, ServiceSchema? service)
    {
        if (SchemaKey.Of(path, action, service) is not { } key)
        {
            return default;
        }

        if (_first.TryGetValue(key.Identity, out var first) && first.Path != path)
        {
            return new([new(SchemaRules.DuplicateFile, $"{first.Path} already describes {key}.", LineSpan.Of(action?.Line ?? service!.Line))]);
        }

        return action is null ? default : new(FindMissing(action));
    }

    /// <inheritdoc />
    public bool Equals(SchemaIndex? other) => other is not null && Keys.Equals(other.Keys) && IsComplete == other.IsComplete;

    /// <inheritdoc />
    public override int GetHashCode() => Keys.GetHashCode();

    private IEnumerable<SchemaDiagnostic> FindMissing(ActionSchema action)
    {
        if (_first.TryGetValue(action.Service, out var service))
        {
            return SchemaReferences.FindUnknownFormats(action, service.Formats).Select(field => Missing(
                field.Line,
                $"{field.Name} has the format '{field.Format}', which the service '{service.Service}' does not define. Its formats: {string.Join(", ", service.Formats)}."));
        }

        // A faulty file may be the one that is missed: its own faults are enough to read.
        return IsComplete
            ? [Missing(action.Line, $"No file describes the service '{action.Service}'. Add its service.rtc.yaml to the project.")]
            : [];
    }

    private static SchemaDiagnostic Missing(int line, string message) => new(SchemaRules.UnknownReference, message, LineSpan.Of(line));

    private static Dictionary<string, SchemaKey> FirstOf(EquatableArray<SchemaKey> keys)
    {
        var first = new Dictionary<string, SchemaKey>(StringComparer.Ordinal);
        foreach (var key in keys)
        {
            if (!first.ContainsKey(key.Identity))
            {
                first.Add(key.Identity, key);
            }
        }

        return first;
    }
}
