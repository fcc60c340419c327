using RtcGen.Schema;

namespace RtcGen.Generator;

/// <summary>All schema files by what they describe: tells clashes and references that lead nowhere.</summary>
/// <param name="Keys">The key of each file, in the order of their paths.</param>
internal sealed record SchemaIndex(EquatableArray<SchemaKey> Keys)
{
    private readonly Dictionary<string, SchemaKey> _first = FirstOf(Keys);

    /// <summary>Puts the files in an order that does not depend on how they were found.</summary>
    public static SchemaIndex Of(IEnumerable<SchemaKey> keys) =>
        new(new EquatableArray<SchemaKey>(keys.OrderBy(key => key.Path, StringComparer.Ordinal)));

    /// <summary>What is wrong with a file in view of the others; null when it fits in.</summary>
    public SchemaDiagnostic? FindFault(string path, ActionSchema? action, ServiceSchema? service)
    {
        if (SchemaKey.Of(path, action, service) is not { } key)
        {
            return null;
        }

        if (_first.TryGetValue(key.Identity, out var first) && first.Path != path)
        {
            return new(SchemaRules.DuplicateFile, $"{first.Path} already describes {key}.", LineSpan.Of(action?.Line ?? service!.Line));
        }

        return action is null ? null : FindMissing(action);
    }

    /// <inheritdoc />
    public bool Equals(SchemaIndex? other) => other is not null && Keys.Equals(other.Keys);

    /// <inheritdoc />
    public override int GetHashCode() => Keys.GetHashCode();

    private SchemaDiagnostic? FindMissing(ActionSchema action) => _first.TryGetValue(action.Service, out var service)
        ? FindMissing(action.Body, service)
        : Missing(action.Line, $"No file describes the service '{action.Service}'. Add its service.rtc.yaml to the project.");

    private static SchemaDiagnostic Missing(int line, string message) => new(SchemaRules.UnknownReference, message, LineSpan.Of(line));

    private static SchemaDiagnostic? FindMissing(EquatableArray<FieldSchema> fields, SchemaKey service)
    {
        foreach (var field in fields)
        {
            if (field.Format is { } format && !service.Formats.Contains(format))
            {
                return Missing(
                    field.Line,
                    $"{field.Name} has the format '{format}', which the service '{service.Service}' does not define. Its formats: {string.Join(", ", service.Formats)}.");
            }

            if (FindMissing(field.Fields, service) is { } missing)
            {
                return missing;
            }
        }

        return null;
    }

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
