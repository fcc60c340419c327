using RtcGen.Schema;
using RtcGen.Schema.Reading;

namespace RtcGen.Generator;

/// <summary>All schema files by what they describe: tells clashes and references that lead nowhere.</summary>
/// <param name="Keys">The key of each sound file, in the order of their paths.</param>
/// <param name="IsComplete">Whether it is known what each file describes; what one with errors does is not, unless it is an action.</param>
/// <param name="Namespaces">Which namespace the types of each file lie in.</param>
internal sealed partial record SchemaIndex(EquatableArray<SchemaIdentity> Keys, bool IsComplete, Namespaces Namespaces)
{
    private readonly Dictionary<string, SchemaIdentity> _first = GetFirst(Keys, key => key.Identity);
    private readonly Dictionary<string, SchemaIdentity> _byPath = GetFirst(Keys, key => key.Path);
    private readonly SharedTypes _types = new(Keys);
    private readonly TypeOwners _owners = new(Keys, Namespaces);
    private readonly CurrentVersions _versions = new(Keys);
    private readonly ServiceNamespaces _services = new(Keys);
    private SharedTypes? _emitted;

    /// <summary>Puts the files in an order that does not depend on how they were found.</summary>
    /// <param name="keys">The keys of all files; null where nobody knows what a file describes.</param>
    public static SchemaIndex Create(IReadOnlyCollection<SchemaIdentity?> keys) => new(
        new EquatableArray<SchemaIdentity>(keys.OfType<SchemaIdentity>().Where(key => key != SchemaIdentity.None && !key.HasErrors).OrderBy(key => key.Path, StringComparer.Ordinal).Select(key => key.WithoutMembers())),
        keys.All(key => key is { HasErrors: false }),
        Namespaces.Default)
    {
        HasActionWithErrors = keys.Contains(SchemaIdentity.None),
        Outlines = OutlinesOf([.. keys.OfType<SchemaIdentity>().Where(key => key.Outlines.Count + key.Wants.Count > 0)]),
        UnknownMembers = UnknownMembers.Create(keys.Select(key => key?.Members)),
        ServicesWithErrors = new(keys.OfType<SchemaIdentity>().Where(key => key.HasErrors).Select(key => key.Service).OrderBy(service => service, StringComparer.Ordinal)),
    };

    /// <summary>The members of shared types that files want and no file describes.</summary>
    public UnknownMembers UnknownMembers { get; init; } = UnknownMembers.None;

    /// <summary>The shared types into which other files look, with the members that they look at.</summary>
    public EquatableArray<TypeOutline> Outlines { get; init; }

    /// <summary>Whether a file that is meant to describe an action has a diagnostic.</summary>
    public bool HasActionWithErrors { get; init; }

    /// <summary>The services that files with errors describe.</summary>
    public EquatableArray<string> ServicesWithErrors { get; init; }

    /// <summary>The same files in a project: a file that came with the package makes way for one of the project, and beside a client the namespaces are others.</summary>
    public SchemaIndex With(ProjectSettings settings)
    {
        var index = settings.ClientServices.Count == 0 ? this : Copy(Keys, new(settings.ClientServices));
        return settings.PackagedSchemas is { } packaged ? index.WithPackaged(packaged) : index;
    }

    /// <summary>Whether a file can stand beside the others: without diagnostics, with its service, and with code for the types it uses.</summary>
    public bool Accepts(ActionSchema? action, TypesSchema? types, EquatableArray<SchemaDiagnostic> diagnostics) =>
        !diagnostics.Any(diagnostic => diagnostic.IsError)
        && ((action?.Service ?? types?.Service) is not { } service || (_services.Has(service) && _first.TryGetValue(service, out var key) && !(MayBeReplaced(key) && Lacks(key, action, types))))
        && !UnknownTypes(action, types, _emitted ??= FindEmitted()).Any();

    /// <summary>What is wrong with a sound file in view of the others.</summary>
    public EquatableArray<SchemaDiagnostic> FindDiagnostics(string path, ActionSchema? action, ServiceSchema? service, TypesSchema? types)
    {
        if (LeavesOut(path))
        {
            return default;
        }

        if (types is not null)
        {
            return new(FindClashes(path, types).Concat(FindMissing(path, types)));
        }

        if (GetKey(path, action, service, null) is not { Identity: { } identity } key)
        {
            return default;
        }

        if (_first.TryGetValue(identity, out var first) && first.Path != path)
        {
            return new([new(DiagnosticRules.DuplicateFile, $"{first.Path} already describes {key}.", SchemaSpan.AtLine(action?.Line ?? service!.Line))]);
        }

        if (service is not null && !_services.Has(service.Service))
        {
            return new([_services.Clash(service)]);
        }

        return action is null ? default : new(FindDerivedClashes(key, () => CodeModelBuilder.DerivedTypes(action)).Concat(FindMissing(path, action)));
    }

    /// <inheritdoc />
    public bool Equals(SchemaIndex? other) => other is not null
        && Keys.Equals(other.Keys)
        && IsComplete == other.IsComplete
        && HasActionWithErrors == other.HasActionWithErrors
        && Namespaces == other.Namespaces
        && ServicesWithErrors.Equals(other.ServicesWithErrors)
        && UnknownMembers.Equals(other.UnknownMembers)
        && Outlines.Equals(other.Outlines)
        && Packaged == other.Packaged;

    /// <inheritdoc />
    public override int GetHashCode() => Keys.GetHashCode();

    private SchemaIndex Copy(EquatableArray<SchemaIdentity> keys, Namespaces namespaces) => new(keys, IsComplete, namespaces)
    {
        HasActionWithErrors = HasActionWithErrors,
        Outlines = Outlines,
        UnknownMembers = UnknownMembers,
        ServicesWithErrors = ServicesWithErrors,
    };

    private IEnumerable<SchemaDiagnostic> FindMissing(string path, ActionSchema action)
    {
        if (!_first.TryGetValue(action.Service, out var service))
        {
            return MissingService(action.Service, action.ServiceSpan);
        }

        if (MayBeReplaced(service))
        {
            return [];
        }

        return MissingRegions(action, service)
            .Concat(SchemaReferences.FindUnknownFormats(action, service.Formats).Select(field => MissingFormat(field, service)))
            .Concat(MissingTypes(action, null))
            .Concat(UnpairedTypes(action))
            .Concat(VersionDiagnostics.Find(action, _versions, _types, SeesAllFor(path), Namespaces.AreBesideClient(action.Service)))
            .Concat(UnknownMembers.FindDiagnostics(path, () => UniqueMembers.Lists(action)))
            .Concat(SharedPathDiagnostics.Find(SharedPath.In(action), TypeLocation.From(action), Outlines));
    }

    private static IEnumerable<SchemaDiagnostic> MissingRegions(ActionSchema action, SchemaIdentity service)
    {
        for (var i = 0; i < action.Regions.Count; i++)
        {
            if (!service.Regions.Contains(action.Regions[i], StringComparer.Ordinal))
            {
                yield return MissingRegion(action, action.Regions[i], action.RegionSpans[i], service);
            }
        }
    }

    private IEnumerable<SchemaDiagnostic> FindMissing(string path, TypesSchema types)
    {
        if (!_first.TryGetValue(types.Service, out var service))
        {
            return MissingService(types.Service, types.ServiceSpan);
        }

        return MayBeReplaced(service) ? [] : SchemaReferences.FindUnknownFormats(types, service.Formats)
            .Select(field => MissingFormat(field, service))
            .Concat(MissingTypes(null, types))
            .Concat(VersionDiagnostics.Find(types, _versions, _types, SeesAllFor(path), Namespaces.AreBesideClient(types.Service)))
            .Concat(UnknownMembers.FindDiagnostics(path, () => UniqueMembers.Lists(types)))
            .Concat(SharedPathDiagnostics.Find(SharedPath.In(types), TypeLocation.From(types), Outlines));
    }

    private IEnumerable<SchemaDiagnostic> FindClashes(string path, TypesSchema types)
    {
        var key = GetKey(path, null, null, types)!;
        return types.Types.Select(type => FindClash(key, type.Name, isResult: false, type.Shape.GetSpan()))
            .Concat(types.Results.Select(type => FindClash(key, type.Name, isResult: true, type.Shape.GetSpan())))
            .OfType<SchemaDiagnostic>()
            .Concat(FindDerivedClashes(key, () => CodeModelBuilder.DerivedTypes(types)));
    }

    // Where the members stand is worked out only when there is something to report.
    private IEnumerable<SchemaDiagnostic> FindDerivedClashes(SchemaIdentity key, Func<IReadOnlyList<DeclaredType>> find) =>
        _owners.HasAll(key, key.DerivedTypes) ? [] :
            from type in find()
            let owner = _owners.OtherThan(key, type.Name)
            where owner is not null
            select NameDiagnostics.Create(
                type.Field.GetSpan(),
                $"The member '{type.Field.Name}' needs the class '{type.Name}', but that is {owner.What} in {owner.Path}; describe it in a shared type with a name of its own.");

    // Nearly always it is known: to make one is to name all types of the file.
    private SchemaIdentity? GetKey(string path, ActionSchema? action, ServiceSchema? service, TypesSchema? types) =>
        _byPath.TryGetValue(path, out var key) ? key : SchemaIdentity.From(path, action, service, types);

    private SchemaDiagnostic? FindClash(SchemaIdentity key, string name, bool isResult, SchemaSpan place = default) =>
        _types.First(key.Home, name) is { } first && first.File.Path != key.Path
            ? first.IsResult == isResult
                ? new(DiagnosticRules.DuplicateFile, $"{first.File.Path} already describes the type {name}.", place)
                : NameDiagnostics.Create(place, $"The types '{name}' of requests and of results, one of them in {first.File.Path}, would be one class in C#; rename one of them.")
        : _owners.OtherThan(key, name) is { } owner
            ? NameDiagnostics.Create(place, $"The type '{name}' needs a name that is {owner.What} in {owner.Path}; rename the type.")
        : null;

    // A types file that has a diagnostic in view of the others gives no code, so neither does one that uses its types, and so on.
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

    private bool IsSound(SchemaIdentity key) =>
        _first.TryGetValue(key.Service, out var service)
        && key.Formats.All(service.Formats.Contains)
        && _owners.HasAll(key, key.Types)
        && _owners.HasAll(key, key.Results)
        && _owners.HasAll(key, key.DerivedTypes)
        && !UnknownMembers.IsWantedBy(key.Path)
        && !key.Types.Any(name => FindClash(key, name, isResult: false) is not null)
        && !key.Results.Any(name => FindClash(key, name, isResult: true) is not null);

    // A file with errors may be the one that is missed: its own diagnostics are enough to read.
    private SchemaDiagnostic[] MissingService(string service, SchemaSpan place)
    {
        if (!IsComplete)
        {
            return [];
        }

        var nearest = Messages.Nearest(service, Keys.Where(key => key.IsService).Select(key => key.Service));
        var advice = nearest is null ? $"add one that does, under any name that ends with {ParsedFile.Suffix}." : $"did you mean '{nearest}'?";
        return [Missing(place, $"No file describes the service '{service}'; {advice}", new Suggestion(service, nearest).Replacement)];
    }

    private static bool Lacks(SchemaIdentity service, ActionSchema? action, TypesSchema? types) =>
        action is not null
            ? SchemaReferences.FindUnknownFormats(action, service.Formats).Any() || !action.Regions.All(service.Regions.Contains)
            : types is not null && SchemaReferences.FindUnknownFormats(types, service.Formats).Any();

    private IEnumerable<SchemaDiagnostic> MissingTypes(ActionSchema? action, TypesSchema? types)
    {
        if (!IsComplete)
        {
            return [];
        }

        var home = HomeOf(action, types)!;
        return UnknownTypes(action, types, _types).Select(field => MissingType(field, home));
    }

    private IEnumerable<SchemaDiagnostic> UnpairedTypes(ActionSchema action) =>
        from field in SchemaReferences.FindPairedTypes(action)
        let file = _types.Find(field.TypeName!, TypeLocation.From(action), isResult: false)
        where file is not null && file.UnpairedTypes.Contains(field.TypeName!)
        select new SchemaDiagnostic(
            DiagnosticRules.Contradiction,
            $"{field.Name} is in a query or form, but the type '{field.TypeName}' has a member that cannot be expressed there: a map, json, or one with nullClears.",
            field.TypeSpan);

    private static TypeLocation? HomeOf(ActionSchema? action, TypesSchema? types) =>
        action is not null ? TypeLocation.From(action) : types is not null ? TypeLocation.From(types) : null;

    private static IEnumerable<FieldSchema> UnknownTypes(ActionSchema? action, TypesSchema? types, SharedTypes known)
    {
        if (HomeOf(action, types) is not { } home)
        {
            return [];
        }

        bool IsUnknown(string name) => known.Find(name, home, isResult: false) is null;
        bool IsUnknownResult(string name) => known.Find(name, home, isResult: true) is null;
        return action is not null ? SchemaReferences.FindTypes(action, IsUnknown, IsUnknownResult) : SchemaReferences.FindTypes(types!, IsUnknown, IsUnknownResult);
    }

    private SchemaDiagnostic MissingType(FieldSchema field, TypeLocation home)
    {
        var suggestion = Suggestion.For(field.TypeName!, _types.Names(home).Concat(TypeNames.All.Words));
        return Missing(
            field.TypeSpan,
            $"{field.Name} is of the type '{field.TypeName}', which no types file of this service and version describes{suggestion}",
            suggestion.Replacement);
    }

    private static SchemaDiagnostic MissingFormat(FieldSchema field, SchemaIdentity service)
    {
        var suggestion = Suggestion.For(field.Format!, service.Formats.Append("dateTime"));
        return Missing(
            field.FormatSpan,
            $"{field.Name} has the format '{field.Format}', which the service '{service.Service}' does not define. Its formats: {string.Join(", ", service.Formats)}{suggestion}",
            suggestion.Replacement);
    }

    private static SchemaDiagnostic MissingRegion(ActionSchema action, string region, SchemaSpan place, SchemaIdentity service)
    {
        var suggestion = Suggestion.For(region, service.Regions);
        return Missing(
            place,
            $"{action.Action} is served in the region '{region}', which the service '{service.Service}' does not have. Its regions: {string.Join(", ", service.Regions)}{suggestion}",
            suggestion.Replacement);
    }

    private static SchemaDiagnostic Missing(SchemaSpan place, string message, SchemaReplacement? replacement) =>
        new(DiagnosticRules.UnknownReference, message, place) { Replacement = replacement };

    // Of two files with the same name of some kind, the first.
    private static Dictionary<string, SchemaIdentity> GetFirst(EquatableArray<SchemaIdentity> keys, Func<SchemaIdentity, string?> getName)
    {
        var first = new Dictionary<string, SchemaIdentity>(StringComparer.Ordinal);
        foreach (var key in keys)
        {
            if (getName(key) is { } name && !first.ContainsKey(name))
            {
                first.Add(name, key);
            }
        }

        return first;
    }
}
