using RtcGen.Schema;

namespace RtcGen.OpenApi;

/// <summary>The schemas that one document describes.</summary>
public sealed record SchemaSet
{
    /// <summary>Gets the services.</summary>
    public IReadOnlyList<ServiceSchema> Services { get; init; } = [];

    /// <summary>Gets the shared types, file by file.</summary>
    public IReadOnlyList<TypesSchema> Types { get; init; } = [];

    /// <summary>Gets the actions.</summary>
    public IReadOnlyList<ActionSchema> Actions { get; init; } = [];

    /// <summary>Collects what files describe; files with errors describe nothing.</summary>
    /// <param name="files">The files.</param>
    /// <returns>What they describe, in their order.</returns>
    public static SchemaSet From(IEnumerable<SchemaFile> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        var all = files.ToList();
        return new()
        {
            Services = [.. all.Select(file => file.Service).OfType<ServiceSchema>()],
            Types = [.. all.Select(file => file.Types).OfType<TypesSchema>()],
            Actions = [.. all.Select(file => file.Action).OfType<ActionSchema>()],
        };
    }
}
