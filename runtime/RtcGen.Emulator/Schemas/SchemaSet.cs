using System.Reflection;
using System.Text;
using RtcGen.Schema;

namespace RtcGen.Emulator;

/// <summary>The actions and services an emulator knows.</summary>
internal sealed class SchemaSet
{
    private static readonly Lazy<SchemaSet> LazyBuiltIn = new(ReadBuiltIn);

    private readonly Dictionary<(string Service, string Action, string Version), ActionSchema> _actions = [];
    private readonly Dictionary<string, ServiceSchema> _services = new(StringComparer.Ordinal);
    private IReadOnlyList<TypesSchema> _types = [];

    /// <summary>The schema files this assembly carries; read once in a process.</summary>
    public static SchemaSet BuiltIn => LazyBuiltIn.Value;

    public static SchemaSet Create(IEnumerable<ServiceSchema> services, IEnumerable<ActionSchema> actions, IEnumerable<TypesSchema> types)
    {
        var set = new SchemaSet { _types = [.. types] };
        foreach (var service in services)
        {
            set._services[service.Service] = service;
        }

        foreach (var action in actions)
        {
            set._actions[(action.Service, action.Action, action.Version)] = action;
        }

        return set;
    }

    /// <summary>This set with more files; of two that describe the same, the later counts.</summary>
    /// <exception cref="ArgumentException">A text is not a valid schema file.</exception>
    public SchemaSet With(IEnumerable<(string Name, string Text)> texts)
    {
        var services = _services.Values.ToList();
        var actions = _actions.Values.ToList();
        var types = _types.ToList();
        foreach (var (name, text) in texts)
        {
            var file = SchemaReader.Read(text);
            if (file.Action is { } action)
            {
                actions.Add(action);
            }
            else if (file.Service is { } service)
            {
                services.Add(service);
            }
            else if (file.Types is { } shared)
            {
                types.Add(shared);
            }
            else
            {
                throw new ArgumentException(Describe(name, file));
            }
        }

        var set = Create(services, actions, types);
        set.ThrowIfDangling();
        return set;
    }

    public ActionSchema? Action(string service, string action, string version) => _actions.GetValueOrDefault((service, action, version));

    /// <summary>The services that have an action of this name and version.</summary>
    public IReadOnlyList<ServiceSchema> ServicesWith(string action, string version) =>
        [.. Services.Where(service => _actions.ContainsKey((service.Service, action, version)))];

    public ServiceSchema? Service(string name) => _services.GetValueOrDefault(name);

    public IEnumerable<ActionSchema> Actions => _actions.Values;

    public IEnumerable<ServiceSchema> Services => _services.Values;

    public IReadOnlyList<TypesSchema> Types => _types;

    // Files are valid one by one; what they say of each other is seen only here.
    private void ThrowIfDangling()
    {
        foreach (var action in Actions)
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
    }

    private string[] TypeNames(ActionSchema action, Func<TypesSchema, IEnumerable<TypeSchema>> of) =>
    [
        .. _types
            .Where(file => TypeLocation.From(action).Searched.Contains(TypeLocation.From(file)))
            .SelectMany(of)
            .Select(type => type.Name),
    ];

    private static SchemaSet ReadBuiltIn()
    {
        var assembly = typeof(SchemaSet).Assembly;
        var names = assembly.GetManifestResourceNames().Where(name => name.EndsWith(".rtc.yaml", StringComparison.Ordinal));
        return new SchemaSet().With(names.Order(StringComparer.Ordinal).Select(name => (name, ReadResource(assembly, name))));
    }

    private static string ReadResource(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    private static string Describe(string name, SchemaFile file) => string.Join(
        '\n',
        file.Diagnostics
            .Select(diagnostic => $"{name}({diagnostic.Span.StartLine},{diagnostic.Span.StartColumn}): {diagnostic.Id}: {diagnostic.Message}")
            .Prepend($"{name} is not a valid schema file."));
}
