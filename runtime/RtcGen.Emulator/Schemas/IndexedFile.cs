using RtcGen.Schema;

namespace RtcGen.Emulator;

/// <summary>A schema file: what it describes is known, and the rest is read when it is needed. One of the three is not null.</summary>
/// <param name="Action">The action.</param>
/// <param name="Service">The service.</param>
/// <param name="Types">The shared types.</param>
internal sealed record IndexedFile(Lazy<ActionSchema>? Action, Lazy<ServiceSchema>? Service, Lazy<TypesSchema>? Types)
{
    /// <summary>The service that the file belongs to, or describes.</summary>
    public required string ServiceName { get; init; }

    /// <summary>Which action it describes; null for another file.</summary>
    public ActionIdentity? Identity { get; init; }

    public static IndexedFile Of(ActionSchema action) =>
        new(new(action), null, null) { ServiceName = action.Service, Identity = new(action.Service, action.Action, action.Version) };

    public static IndexedFile Of(ServiceSchema service) => new(null, new(service), null) { ServiceName = service.Service };

    public static IndexedFile Of(TypesSchema types) => new(null, null, new(types)) { ServiceName = types.Service };

    /// <summary>Reads a file at once.</summary>
    /// <exception cref="ArgumentException">It is not valid.</exception>
    public static IndexedFile Read(string name, string text)
    {
        var file = SchemaReader.Read(text);
        return file.Action is { } action ? Of(action)
            : file.Service is { } service ? Of(service)
            : file.Types is { } types ? Of(types)
            : throw new ArgumentException(Describe(name, file));
    }

    private static string Describe(string name, SchemaFile file) => string.Join(
        '\n',
        file.Diagnostics
            .Select(diagnostic => $"{name}({diagnostic.Span.StartLine},{diagnostic.Span.StartColumn}): {diagnostic.Id}: {diagnostic.Message}")
            .Prepend($"{name} is not a valid schema file."));
}

/// <summary>What an action is found by.</summary>
/// <param name="Service">Its service.</param>
/// <param name="Action">Its name.</param>
/// <param name="Version">Its version.</param>
internal sealed record ActionIdentity(string Service, string Action, string Version);
