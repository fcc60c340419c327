using RtcGen.Schema;

namespace RtcGen.Generator;

/// <summary>The names of a file.</summary>
/// <param name="Diagnostics">What cannot be named as the file says, in file order.</param>
/// <param name="Derived">The types that it makes for members, in documentation order.</param>
/// <param name="Action">The model of its action, for a place that is not known yet; null for another kind of file.</param>
internal sealed record FileNames(EquatableArray<SchemaDiagnostic> Diagnostics, IReadOnlyList<DeclaredType> Derived, CodeAction? Action);
