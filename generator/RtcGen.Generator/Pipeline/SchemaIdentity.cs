using RtcGen.Schema;

namespace RtcGen.Generator;

/// <summary>
/// What other files may refer to, or clash with, in a file. Names only, so that an edit of what bears them leaves the
/// other files alone.
/// </summary>
/// <param name="Path">Where the file lies.</param>
/// <param name="Service">The service it describes or belongs to.</param>
/// <param name="Version">The version of its action or types; null for a service and for types of all versions.</param>
/// <param name="Action">Its action; null for another kind of file.</param>
/// <param name="Formats">The formats that a service defines, or that a types file uses.</param>
internal sealed record SchemaIdentity(
    string Path, string Service, string? Version, string? Action, EquatableArray<string> Formats)
{
    /// <summary>The key of one with errors: nothing refers to it, and it clashes with nothing.</summary>
    public static SchemaIdentity None { get; } = new(string.Empty, string.Empty, null, null, default);

    /// <summary>The newer version of what the file describes; null for what is current.</summary>
    public string? SupersededBy { get; init; }

    /// <summary>The part of the service's namespace in which the file's C# lies; null for the service's own.</summary>
    public string? Namespace { get; init; }

    /// <summary>Where the file belongs.</summary>
    public TypeLocation Home => new(Service, Namespace, Version);

    /// <summary>The regions that a service has.</summary>
    public EquatableArray<string> Regions { get; init; }

    /// <summary>The shared types of requests that a types file defines.</summary>
    public EquatableArray<string> Types { get; init; }

    /// <summary>The shared types of results that a types file defines.</summary>
    public EquatableArray<string> Results { get; init; }

    /// <summary>The shared types that a types file's types of requests use.</summary>
    public EquatableArray<string> UsedTypes { get; init; }

    /// <summary>The shared types that a types file's types of results use.</summary>
    public EquatableArray<string> UsedResults { get; init; }

    /// <summary>The shared types of requests with members that pairs of names and values cannot express.</summary>
    public EquatableArray<string> UnpairedTypes { get; init; }

    /// <summary>The types that are named after the path to a member.</summary>
    public EquatableArray<string> DerivedTypes { get; init; }

    /// <summary>What the file knows or wants of the members of shared types; an index keeps only what comes of it.</summary>
    public UniqueMembers? Members { get; init; }

    /// <summary>What the file's own types look like from outside; an index keeps only what others want to see.</summary>
    public EquatableArray<TypeOutline> Outlines { get; init; }

    /// <summary>The members of shared types that the file looks at; an index keeps only what they look like.</summary>
    public EquatableArray<SharedTypeUse> Wants { get; init; }

    /// <summary>Whether the file is one of a service, with a diagnostic: it only stands in for another description of the service.</summary>
    public bool HasErrors { get; init; }

    /// <summary>Whether the file defines shared types.</summary>
    public bool IsTypes => Types.Count + Results.Count > 0;

    /// <summary>Whether the file describes a service.</summary>
    public bool IsService => Action is null && !IsTypes;

    /// <summary>
    /// What two files must not share; null for types files, which clash by single types. Case does not tell files apart
    /// on every disk.
    /// </summary>
    public string? Identity => IsTypes ? null : Action is null ? Service : $"{Service} {Version} {Action.ToUpperInvariant()}";

    /// <summary>Takes the key out of a file; null when nobody knows what the file describes.</summary>
    public static SchemaIdentity? From(ParsedFile file) => From(file.Path, file.Action, file.Service, file.Types, file.DerivedTypes) ?? ForInvalid(file.Path, file.IsAction, file.ServiceWithErrors);

    /// <summary>The same of a file that is not yet a part of the pipeline.</summary>
    public static SchemaIdentity? From(string path, NamedSchema schema) =>
        From(path, schema.File.Action, schema.File.Service, schema.File.Types, schema.DerivedTypes) ?? ForInvalid(path, schema.File.IsAction, schema.File.ServiceWithErrors);

    /// <summary>The key of a file with a diagnostic; null when nobody knows what it describes.</summary>
    private static SchemaIdentity? ForInvalid(string path, bool isAction, string? service) =>
        isAction ? None
        : service is not null ? new(path, service, null, null, default) { HasErrors = true }
        : null;

    /// <summary>Takes the key out of what a file describes.</summary>
    public static SchemaIdentity? From(string path, ActionSchema? action, ServiceSchema? service, TypesSchema? types) => From(
        path, action, service, types, action is not null ? GetNames(CodeModelBuilder.DerivedTypes(action)) : types is not null ? GetNames(CodeModelBuilder.DerivedTypes(types)) : default);

    /// <summary>The key without what an index keeps in another form.</summary>
    public SchemaIdentity WithoutMembers() =>
        Members is null && Outlines.Count == 0 && Wants.Count == 0 ? this : this with { Members = null, Outlines = default, Wants = default };

    /// <inheritdoc />
    public override string ToString() => Action is null ? $"the service {Service}" : $"{Action} {Version}";

    private static SchemaIdentity? From(string path, ActionSchema? action, ServiceSchema? service, TypesSchema? types, EquatableArray<string> derived) =>
        action is not null ? new(path, action.Service, action.Version, action.Action, default)
        {
            SupersededBy = action.SupersededBy,
            Namespace = action.Namespace,
            DerivedTypes = derived,
            Members = UniqueMembers.From(path, action, null),
            Wants = SharedTypeUse.GetAll(SharedPath.In(action)),
        }
        : service is not null ? OfService(path, service)
        : types is not null ? OfTypes(path, types) with { DerivedTypes = derived, Members = UniqueMembers.From(path, null, types), Outlines = TypeOutline.GetAll(types), Wants = SharedTypeUse.GetAll(SharedPath.In(types)) }
        : null;

    private static SchemaIdentity OfService(string path, ServiceSchema service) =>
        new(path, service.Service, null, null, new(service.Formats.Select(format => format.Name)))
        {
            Regions = new(service.Regions.Select(region => region.Name)),
        };

    private static SchemaIdentity OfTypes(string path, TypesSchema types) => new(path, types.Service, types.Version, null, new(SchemaReferences.FormatNames(types.Types)))
    {
        SupersededBy = types.SupersededBy,
        Namespace = types.Namespace,
        Types = new(types.Types.Select(type => type.Name)),
        Results = new(types.Results.Select(type => type.Name)),
        UnpairedTypes = new(SchemaReferences.FindUnpairedTypes(types)),
        UsedTypes = new(SchemaReferences.TypeNames(types.Types)),
        UsedResults = new(SchemaReferences.TypeNames(types.Results)),
    };

    private static EquatableArray<string> GetNames(IReadOnlyList<DeclaredType> types) => new(types.Select(type => type.Name));
}
