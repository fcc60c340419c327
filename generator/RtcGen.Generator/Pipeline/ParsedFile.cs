using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using RtcGen.Schema;

namespace RtcGen.Generator;

/// <summary>A schema file after reading.</summary>
/// <param name="Path">Where it lies.</param>
/// <param name="Action">The action it describes, when it has no error.</param>
/// <param name="Service">The service it describes, when it has no error.</param>
/// <param name="Types">The shared types it describes, when it has no error.</param>
/// <param name="Diagnostics">What is wrong or doubtful in it, in file order: errors, and warnings, with which it is emitted all the same.</param>
internal sealed record ParsedFile(
    string Path, ActionSchema? Action, ServiceSchema? Service, TypesSchema? Types, EquatableArray<SchemaDiagnostic> Diagnostics)
{
    /// <summary>Whether it is meant to describe an action, even when it has an error.</summary>
    public bool IsAction { get; init; }

    /// <summary>The service it is meant to describe, when it has a diagnostic and still names it.</summary>
    public string? ServiceWithErrors { get; init; }

    /// <summary>The types that are named after the path to a member.</summary>
    public EquatableArray<string> DerivedTypes { get; init; }

    /// <summary>The model of its action; null when it has none, or other files have a say in it.</summary>
    public KnownAction? Model { get; init; }

    /// <summary>Whether it has an error, so that nothing is emitted.</summary>
    public bool HasErrors => Diagnostics.Any(static diagnostic => diagnostic.IsError);

    /// <summary>What the name of a schema file ends with.</summary>
    public const string Suffix = ".rtc.yaml";

    /// <summary>Reads a file. Nothing but its text matters.</summary>
    public static ParsedFile Read(AdditionalText text, CancellationToken cancellationToken)
    {
        var schema = ReadGuarded(text.GetText(cancellationToken), cancellationToken);
        var file = schema.File;
        return new(text.Path, file.Action, file.Service, file.Types, file.Diagnostics)
        {
            IsAction = file.IsAction,
            ServiceWithErrors = file.ServiceWithErrors,
            DerivedTypes = schema.DerivedTypes,
            Model = schema.Model,
        };
    }

    /// <summary>Reads a text as the compiler made it of a file's bytes.</summary>
    public static NamedSchema ReadText(SourceText text, CancellationToken cancellationToken) =>
        // Of a text that is too long no copy is made.
        text.Length > SchemaReader.MaximumLength ? NamedSchema.From(SchemaReader.TooLong)
        : IsUnicode(text.Encoding) ? NamedSchema.Read(text.ToString(), cancellationToken)
        : NamedSchema.From(SchemaReader.ReadMisencoded(text.ToString()));

    /// <summary>What is reported when the generator itself fails.</summary>
    public static SchemaDiagnostic InternalError(Exception e) => new(
        DiagnosticRules.InternalError, $"The generator failed on this file. Please report it with the file. {e.GetType().Name}: {e.Message}", default);

    // What is not UTF-8 the compiler reads in an encoding of the machine. A text that was never bytes has none.
    private static bool IsUnicode(Encoding? encoding) =>
        encoding is null or UTF8Encoding or UnicodeEncoding or UTF32Encoding;

    // An exception would cost the project every generated file, not only this one.
    private static NamedSchema ReadGuarded(SourceText? text, CancellationToken cancellationToken)
    {
        try
        {
            return text is null ? NamedSchema.Read(string.Empty, cancellationToken) : ReadText(text, cancellationToken);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return new(new(null, null, null, new EquatableArray<SchemaDiagnostic>([InternalError(e)])), default);
        }
    }
}
