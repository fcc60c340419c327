namespace RtcGen.Schema;

/// <summary>What reading one file gave: an action, a service or shared types, and every diagnostic.</summary>
/// <param name="Action">The action, when the file describes one and has no error.</param>
/// <param name="Service">The service, when the file describes one and has no error.</param>
/// <param name="Types">The shared types, when the file describes some and has no error.</param>
/// <param name="Diagnostics">All errors and warnings, in file order. Warnings alone leave the file in use.</param>
public sealed record SchemaFile(
    ActionSchema? Action,
    ServiceSchema? Service,
    TypesSchema? Types,
    EquatableArray<SchemaDiagnostic> Diagnostics)
{
    /// <summary>Gets a value indicating whether the file is meant to describe an action, even when it has an error; then nothing in other files refers to it.</summary>
    public bool IsAction { get; init; }

    /// <summary>Gets the service that the file is meant to describe, when it has an error and still names it.</summary>
    public string? ServiceWithErrors { get; init; }
}
