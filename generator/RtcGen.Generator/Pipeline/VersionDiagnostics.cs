using RtcGen.Schema;

namespace RtcGen.Generator;

/// <summary>What is wrong with the versions of files: one action has one current version, and what is current uses nothing that is superseded.</summary>
internal static class VersionDiagnostics
{
    /// <summary>The diagnostics of an action.</summary>
    /// <param name="action">The action.</param>
    /// <param name="versions">The versions of all actions.</param>
    /// <param name="types">The shared types.</param>
    /// <param name="seesAll">Whether all files that there are to refer to are known.</param>
    /// <param name="isBesideClient">Whether a client has the current actions, so that those of the project need not be told apart.</param>
    public static IEnumerable<SchemaDiagnostic> Find(ActionSchema action, CurrentVersions versions, SharedTypes types, bool seesAll, bool isBesideClient)
    {
        if (action.SupersededBy is { } successor)
        {
            return FindOld(action, successor, versions, seesAll && !isBesideClient);
        }

        var superseded = Superseded((ofRequest, ofResult) => SchemaReferences.FindTypes(action, ofRequest, ofResult), types, TypeLocation.From(action));
        return isBesideClient || versions.NewerCurrent(action) is not { } newer ? superseded : superseded.Prepend(TwoCurrent(action, newer));
    }

    /// <summary>The diagnostics of a types file.</summary>
    /// <param name="shared">The shared types.</param>
    /// <param name="versions">The versions of all actions.</param>
    /// <param name="types">The shared types of all files.</param>
    /// <param name="seesAll">Whether all files that there are to refer to are known.</param>
    /// <param name="isBesideClient">Whether a client has the current types.</param>
    public static IEnumerable<SchemaDiagnostic> Find(TypesSchema shared, CurrentVersions versions, SharedTypes types, bool seesAll, bool isBesideClient)
    {
        if (shared.SupersededBy is { } successor && seesAll && !isBesideClient && !versions.HasSuccessor(shared))
        {
            yield return NoSuccessor(shared.SupersededBySpan, $"the version {successor} of the service {shared.Service}");
        }

        foreach (var diagnostic in shared.SupersededBy is not null ? [] : Superseded(
            (ofRequest, ofResult) => SchemaReferences.FindTypes(shared, ofRequest, ofResult), types, TypeLocation.From(shared)))
        {
            yield return diagnostic;
        }
    }

    private static IEnumerable<SchemaDiagnostic> FindOld(ActionSchema action, string successor, CurrentVersions versions, bool needsSuccessor)
    {
        if (versions.Successor(action) is { } other)
        {
            return other.Namespace == action.Namespace ? [] :
            [
                new(
                    DiagnosticRules.Contradiction,
                    $"{other} in {other.Path} has {Named(other.Namespace)}, and this older version {Named(action.Namespace)}; versions of one action have the same.",
                    action.SupersededBySpan),
            ];
        }

        // Where the project has one version alone, the newer one is described elsewhere.
        return !needsSuccessor ? []
            : versions.HasOthers(action) ? [new(DiagnosticRules.UnknownReference, $"No file describes {action.Action} {successor}, which is said to be the newer version.", action.SupersededBySpan)]
            : [NoSuccessor(action.SupersededBySpan, $"{action.Action} {successor}")];
    }

    private static SchemaDiagnostic TwoCurrent(ActionSchema action, SchemaIdentity newer) => new(
        DiagnosticRules.Contradiction,
        $"{action.Action} {action.Version} and {newer} in {newer.Path} would both be the current version; say supersededBy: \"{newer.Version}\" in this file.",
        SchemaSpan.AtLine(action.Line));

    private static SchemaDiagnostic NoSuccessor(SchemaSpan place, string what) => new(
        DiagnosticRules.NoSuccessor,
        $"No file describes {what}. Add the one that does; or remove 'supersededBy', and this version is the current one.",
        place);

    private static string Named(string? part) => part is null ? "no 'namespace'" : $"the 'namespace' {part}";

    private static IEnumerable<SchemaDiagnostic> Superseded(
        Func<Func<string, bool>, Func<string, bool>, IEnumerable<FieldSchema>> find, SharedTypes types, TypeLocation home) =>
        find(name => types.Find(name, home, isResult: false) is not { SupersededBy: null }, name => types.Find(name, home, isResult: true) is not { SupersededBy: null })
            .Select(field => Superseded(field, types, home))
            .OfType<SchemaDiagnostic>();

    // One that no file describes is reported elsewhere.
    private static SchemaDiagnostic? Superseded(FieldSchema field, SharedTypes types, TypeLocation home) =>
        (types.Find(field.TypeName!, home, isResult: false) ?? types.Find(field.TypeName!, home, isResult: true)) is { SupersededBy: not null } file
            ? new(
                DiagnosticRules.UnknownReference,
                $"{field.Name} is of the type '{field.TypeName}', which {file.Path} says is superseded; what is current uses current types: say 'supersededBy' here too, or leave it out there.",
                field.TypeSpan)
            : null;
}
