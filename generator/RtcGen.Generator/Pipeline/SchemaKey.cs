using RtcGen.Schema;

namespace RtcGen.Generator;

/// <summary>What other files may refer to, or clash with, in a file.</summary>
/// <param name="Path">Where the file lies.</param>
/// <param name="Service">The service it describes or belongs to.</param>
/// <param name="Version">The version of its action; null for a service.</param>
/// <param name="Action">Its action; null for a service.</param>
/// <param name="Formats">The formats that a service defines.</param>
internal sealed record SchemaKey(
    string Path, string Service, string? Version, string? Action, EquatableArray<string> Formats)
{
    /// <summary>What two files must not share. Case does not tell files apart on every disk.</summary>
    public string Identity => Action is null ? Service : $"{Service} {Version} {Action.ToUpperInvariant()}";

    /// <summary>Takes the key out of a file; null when the file describes nothing.</summary>
    public static SchemaKey? Of(ParsedFile file) => Of(file.Path, file.Action, file.Service);

    /// <summary>Takes the key out of what a file describes.</summary>
    public static SchemaKey? Of(string path, ActionSchema? action, ServiceSchema? service) =>
        action is not null ? new(path, action.Service, action.Version, action.Action, default)
        : service is not null ? new(path, service.Service, null, null, new(service.Formats.Select(format => format.Name)))
        : null;

    /// <inheritdoc />
    public override string ToString() => Action is null ? $"the service {Service}" : $"{Action} {Version}";
}
