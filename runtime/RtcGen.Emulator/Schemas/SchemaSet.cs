using RtcGen.Schema;

namespace RtcGen.Emulator;

/// <summary>The actions and services an emulator knows. Those that the assembly carries are read when they are needed.</summary>
internal sealed class SchemaSet
{
    private readonly Dictionary<ActionIdentity, Lazy<ActionSchema>> _actions = [];
    private readonly Dictionary<string, Lazy<ServiceSchema>> _services = new(StringComparer.Ordinal);
    private readonly List<Lazy<TypesSchema>> _types = [];

    private SchemaSet() => SharedTypes = new(Types);

    /// <summary>The schema files this assembly carries; each is read once in a process.</summary>
    public static SchemaSet BuiltIn { get; } = Of(BuiltInFiles.All);

    public static SchemaSet Create(IEnumerable<ServiceSchema> services, IEnumerable<ActionSchema> actions, IEnumerable<TypesSchema> types) =>
        Of([.. services.Select(IndexedFile.Of), .. actions.Select(IndexedFile.Of), .. types.Select(IndexedFile.Of)]);

    public static SchemaSet Of(IEnumerable<IndexedFile> files)
    {
        var set = new SchemaSet();
        foreach (var file in files)
        {
            set.Add(file);
        }

        return set;
    }

    public IEnumerable<ActionSchema> Actions => _actions.Values.Select(action => action.Value);

    public IEnumerable<ServiceSchema> Services => _services.Values.Select(service => service.Value);

    /// <summary>The types that actions share; read when they are enumerated.</summary>
    public IEnumerable<TypesSchema> Types => _types.Select(types => types.Value);

    /// <summary>The same types by their names.</summary>
    public TypeTable SharedTypes { get; }

    /// <summary>This set with more files; of two that describe the same, the later counts.</summary>
    /// <exception cref="ArgumentException">A text is not a valid schema file.</exception>
    public SchemaSet With(IEnumerable<(string Name, string Text)> texts)
    {
        var set = new SchemaSet();
        Copy(_actions, set._actions);
        Copy(_services, set._services);
        set._types.AddRange(_types);

        var added = texts.Select(text => IndexedFile.Read(text.Name, text.Text)).ToList();
        added.ForEach(set.Add);
        set.ThrowIfDangling(added);
        return set;
    }

    public ActionSchema? Action(string service, string action, string version) => _actions.GetValueOrDefault(new(service, action, version))?.Value;

    /// <summary>The services that have an action of this name and version.</summary>
    public IReadOnlyList<ServiceSchema> ServicesWith(string action, string version)
    {
        // One service in nearly every emulator: no list is made to find it.
        var found = new List<ServiceSchema>(1);
        foreach (var (name, service) in _services)
        {
            if (_actions.ContainsKey(new(name, action, version)))
            {
                found.Add(service.Value);
            }
        }

        return found;
    }

    public ServiceSchema? Service(string name) => _services.GetValueOrDefault(name)?.Value;

    private void Add(IndexedFile file)
    {
        if (file.Action is { } action)
        {
            _actions[file.Identity!] = action;
        }
        else if (file.Service is { } service)
        {
            _services[file.ServiceName] = service;
        }
        else
        {
            _types.Add(file.Types!);
        }
    }

    // Files are valid one by one; what they say of each other is seen only here. Those of this assembly were seen together before.
    private void ThrowIfDangling(IReadOnlyList<IndexedFile> added)
    {
        var replaced = added.Where(file => file.Service is not null).Select(file => file.ServiceName).ToHashSet(StringComparer.Ordinal);
        foreach (var (identity, action) in _actions)
        {
            if (replaced.Contains(identity.Service) || added.Any(file => identity == file.Identity))
            {
                ThrowIfDangling(action.Value);
            }
        }
    }

    private void ThrowIfDangling(ActionSchema action)
    {
        var service = Service(action.Service)
            ?? throw new ArgumentException($"No schema describes the service '{action.Service}' of {action.Action}.");
        var unknown = SchemaReferences.FindUnknownFormats(action, [.. service.Formats.Select(format => format.Name)]).FirstOrDefault();
        if (unknown is not null)
        {
            throw new ArgumentException($"The service {service.Service} defines no format '{unknown.Format}', which {action.Action} uses.");
        }

        var missing = SchemaReferences
            .FindUnknownTypes(action, TypeNames(action, file => file.Types), TypeNames(action, file => file.Results))
            .FirstOrDefault();
        if (missing is not null)
        {
            throw new ArgumentException($"The service {service.Service} describes no type '{missing.TypeName}', which {action.Action} uses.");
        }
    }

    private string[] TypeNames(ActionSchema action, Func<TypesSchema, IEnumerable<TypeSchema>> of) =>
    [
        .. Types
            .Where(file => TypeLocation.From(action).Searched.Contains(TypeLocation.From(file)))
            .SelectMany(of)
            .Select(type => type.Name),
    ];

    private static void Copy<TKey, TValue>(Dictionary<TKey, TValue> from, Dictionary<TKey, TValue> to)
        where TKey : notnull
    {
        foreach (var (key, value) in from)
        {
            to[key] = value;
        }
    }
}
