using RtcGen.Schema;
using RtcGen.Schema.Reading;

namespace RtcGen.Generator;

/// <summary>All schema files by what they describe: tells clashes and references that lead nowhere.</summary>
/// <param name="Keys">The key of each sound file, in the order of their paths.</param>
/// <param name="IsComplete">Whether it is known what each file describes; what a faulty one does is not, unless it is an action.</param>
internal sealed record SchemaIndex(EquatableArray<SchemaKey> Keys, bool IsComplete)
{
    private readonly Dictionary<string, SchemaKey> _first = FirstOf(Keys);
    private readonly SharedTypes _types = new(Keys);
    private SharedTypes? _emitted;

    /// <summary>Puts the files in an order that does not depend on how they were found.</summary>
    /// <param name="keys">The keys of all files; null where nobody knows what a file describes.</param>
    public static SchemaIndex Of(IReadOnlyCollection<SchemaKey?> keys) => new(
        new EquatableArray<SchemaKey>(keys.OfType<SchemaKey>().Where(key => key != SchemaKey.Nothing).OrderBy(key => key.Path, StringComparer.Ordinal)),
        !keys.Contains(null));

    /// <summary>Whether a file can stand beside the others: without faults, with its service, and with code for the types it uses.</summary>
    public bool Accepts(ActionSchema? action, TypesSchema? types, EquatableArray<SchemaDiagnostic> faults) =>
        faults.Count == 0
        && ((action?.Service ?? types?.Service) is not { } service || _first.ContainsKey(service))
        && !UnknownTypes(action, types, _emitted ??= FindEmitted()).Any();

    /// <summary>What is wrong with a sound file in view of the others.</summary>
    public EquatableArray<SchemaDiagnostic> FindFaults(string path, ActionSchema? action, ServiceSchema? service, TypesSchema? types)
    {
        if (types is not null)
        {
            return new(FindClashes(path, types).Concat(FindMissing(types)));
        }

        if (SchemaKey.Of(path, action, service, null) is not { Identity: { } identity } key)
        {
            return default;
        }

        if (_first.TryGetValue(identity, out var first) && first.Path != path)
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
        if (!_first.TryGetValue(action.Service, out var service))
        {
            return MissingService(action.Service, action.ServiceSpan);
        }

        var regions = action.Regions.Zip(action.RegionSpans, (region, place) => (Name: region, Place: place))
            .Where(region => !service.Regions.Contains(region.Name, StringComparer.Ordinal))
            .Select(region => Missing(
                region.Place,
                $"{action.Action} is served in the region '{region.Name}', which the service '{service.Service}' does not have. Its regions: {string.Join(", ", service.Regions)}{Wording.Suggest(region.Name, service.Regions)}"));
        return regions
            .Concat(SchemaReferences.FindUnknownFormats(action, service.Formats).Select(field => MissingFormat(field, service)))
            .Concat(MissingTypes(action, null));
    }

    private IEnumerable<SchemaDiagnostic> FindMissing(TypesSchema types) =>
        _first.TryGetValue(types.Service, out var service)
            ? SchemaReferences.FindUnknownFormats(types, service.Formats).Select(field => MissingFormat(field, service)).Concat(MissingTypes(null, types))
            : MissingService(types.Service, types.ServiceSpan);

    private IEnumerable<SchemaDiagnostic> FindClashes(string path, TypesSchema types)
    {
        var key = SchemaKey.Of(path, null, null, types)!;
        return types.Types.Select(type => FindClash(key, type.Name, isResult: false, LineSpan.Of(type.Shape)))
            .Concat(types.Results.Select(type => FindClash(key, type.Name, isResult: true, LineSpan.Of(type.Shape))))
            .OfType<SchemaDiagnostic>();
    }

    private SchemaDiagnostic? FindClash(SchemaKey key, string name, bool isResult, SchemaSpan place = default) =>
        _types.First(key.Service, key.Version, name) is { } first && first.Path != key.Path
            ? first.IsResult == isResult
                ? new(SchemaRules.DuplicateFile, $"{first.Path} already describes the type {name}.", place)
                : new(SchemaRules.NameClash, $"The types '{name}' of requests and of results, one of them in {first.Path}, would be one class in C#; rename one of them.", place)
        : ActionNamed(key, name) is { } action
            ? new(SchemaRules.NameClash, $"The type '{name}' and a class of the action {action} would be one class in C#; rename the type.", place)
        : null;

    // A types file that has a fault in view of the others gives no code, so neither does one that uses its types, and so on.
    private SharedTypes FindEmitted()
    {
        var sound = Keys.Where(key => key.IsTypes && IsSound(key)).ToList();
        SharedTypes emitted;
        do
        {
            emitted = new(sound);
        }
        while (sound.RemoveAll(key => !emitted.HasAllUsedBy(key)) > 0);

        return emitted;
    }

    private bool IsSound(SchemaKey key) =>
        _first.TryGetValue(key.Service, out var service)
        && key.Formats.All(service.Formats.Contains)
        && !key.Types.Any(name => FindClash(key, name, isResult: false) is not null)
        && !key.Results.Any(name => FindClash(key, name, isResult: true) is not null);

    // The action of the same version whose own classes would bear the name of a type.
    private string? ActionNamed(SchemaKey types, string name)
    {
        foreach (var ending in new[] { "Request", "Result", "Extensions" })
        {
            if (types.Version is not null
                && name.EndsWith(ending, StringComparison.Ordinal)
                && name.Substring(0, name.Length - ending.Length) is var action
                && _first.TryGetValue($"{types.Service} {types.Version} {action.ToUpperInvariant()}", out var key)
                && key.Action == action)
            {
                return action;
            }
        }

        return null;
    }

    // A faulty file may be the one that is missed: its own faults are enough to read.
    private SchemaDiagnostic[] MissingService(string service, SchemaSpan place)
    {
        if (!IsComplete)
        {
            return [];
        }

        var known = Keys.Where(key => !key.IsTypes && key.Action is null).Select(key => key.Service);
        var advice = Wording.Nearest(service, known) is { } nearest ? $"did you mean '{nearest}'?" : "add one.";
        return [Missing(place, $"No file describes the service '{service}'; {advice}")];
    }

    private IEnumerable<SchemaDiagnostic> MissingTypes(ActionSchema? action, TypesSchema? types)
    {
        if (!IsComplete)
        {
            return [];
        }

        var service = action?.Service ?? types?.Service ?? string.Empty;
        var version = action is null ? types?.Version : action.Version;
        var known = _types.Names(service, version, isResult: false).Concat(_types.Names(service, version, isResult: true)).Concat(TypeNames.All.Keys).ToList();
        return UnknownTypes(action, types, _types).Select(field => Missing(
            field.TypeSpan,
            $"{field.Name} is of the type '{field.TypeName}', which no types file of this service and version describes{Wording.Suggest(field.TypeName!, known)}"));
    }

    private static IEnumerable<FieldSchema> UnknownTypes(ActionSchema? action, TypesSchema? types, SharedTypes known) =>
        action is not null
            ? SchemaReferences.FindUnknownTypes(
                action,
                known.Names(action.Service, action.Version, isResult: false),
                known.Names(action.Service, action.Version, isResult: true))
        : types is not null
            ? SchemaReferences.FindUnknownTypes(
                types,
                known.Names(types.Service, types.Version, isResult: false),
                known.Names(types.Service, types.Version, isResult: true))
        : [];

    private static SchemaDiagnostic MissingFormat(FieldSchema field, SchemaKey service) => Missing(
        field.FormatSpan,
        $"{field.Name} has the format '{field.Format}', which the service '{service.Service}' does not define. Its formats: {string.Join(", ", service.Formats)}{Wording.Suggest(field.Format!, service.Formats)}");

    private static SchemaDiagnostic Missing(SchemaSpan place, string message) => new(SchemaRules.UnknownReference, message, place);

    private static Dictionary<string, SchemaKey> FirstOf(EquatableArray<SchemaKey> keys)
    {
        var first = new Dictionary<string, SchemaKey>(StringComparer.Ordinal);
        foreach (var key in keys)
        {
            if (key.Identity is { } identity && !first.ContainsKey(identity))
            {
                first.Add(identity, key);
            }
        }

        return first;
    }
}
