using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using RtcGen.Schema;

namespace RtcGen.Generator;

/// <summary>The rules for schema files as Roslyn knows them. Nearly all are errors: a doubtful schema makes a wrong client.</summary>
internal static class SchemaDescriptors
{
    private const string Category = "RtcGen.Schema";
    private const DiagnosticSeverity Error = DiagnosticSeverity.Error;
    private const DiagnosticSeverity Warning = DiagnosticSeverity.Warning;

    public static readonly DiagnosticDescriptor Syntax = new(DiagnosticRules.Syntax, "The file is not valid YAML", "{0}", Category, Error, true);
    public static readonly DiagnosticDescriptor UnknownKey = new(DiagnosticRules.UnknownKey, "Unknown key", "{0}", Category, Error, true);
    public static readonly DiagnosticDescriptor DuplicateKey = new(DiagnosticRules.DuplicateKey, "Duplicate key", "{0}", Category, Error, true);
    public static readonly DiagnosticDescriptor MissingKey = new(DiagnosticRules.MissingKey, "Missing key", "{0}", Category, Error, true);
    public static readonly DiagnosticDescriptor WrongType = new(DiagnosticRules.WrongType, "Wrong kind or type of value", "{0}", Category, Error, true);
    public static readonly DiagnosticDescriptor UnknownValue = new(DiagnosticRules.UnknownValue, "Value is not among those allowed", "{0}", Category, Error, true);
    public static readonly DiagnosticDescriptor MalformedName = new(DiagnosticRules.MalformedName, "Malformed name", "{0}", Category, Error, true);
    public static readonly DiagnosticDescriptor MalformedRange = new(DiagnosticRules.MalformedRange, "Malformed range, length or rate", "{0}", Category, Error, true);
    public static readonly DiagnosticDescriptor Contradiction = new(DiagnosticRules.Contradiction, "Contradiction in the schema", "{0}", Category, Error, true);
    public static readonly DiagnosticDescriptor UnknownReference = new(DiagnosticRules.UnknownReference, "Reference to something that does not exist", "{0}", Category, Error, true);
    public static readonly DiagnosticDescriptor DuplicateFile = new(DiagnosticRules.DuplicateFile, "Two files describe the same action or service", "{0}", Category, Error, true);
    public static readonly DiagnosticDescriptor NameClash = new(DiagnosticRules.NameClash, "Two names become one in C#", "{0}", Category, Error, true);
    public static readonly DiagnosticDescriptor Refused = new(DiagnosticRules.Refused, "Refused for safety", "{0}", Category, Error, true);
    public static readonly DiagnosticDescriptor InvalidPattern = new(DiagnosticRules.InvalidPattern, "Pattern is not a valid regular expression", "{0}", Category, Error, true);
    public static readonly DiagnosticDescriptor NotApplicable = new(DiagnosticRules.NotApplicable, "Key does not apply here", "{0}", Category, Error, true);
    public static readonly DiagnosticDescriptor MalformedCondition = new(DiagnosticRules.MalformedCondition, "Malformed condition", "{0}", Category, Error, true);
    public static readonly DiagnosticDescriptor SlowPattern = new(DiagnosticRules.SlowPattern, "Pattern is not matched in linear time", "{0}", Category, Warning, true);
    public static readonly DiagnosticDescriptor ImplicitName = new(DiagnosticRules.ImplicitName, "Name of a type that is in every file", "{0}", Category, Warning, true);
    public static readonly DiagnosticDescriptor NoSuccessor = new(DiagnosticRules.NoSuccessor, "No file describes the newer version", "{0}", Category, DiagnosticSeverity.Info, true);
    public static readonly DiagnosticDescriptor InternalError = new(DiagnosticRules.InternalError, "Internal error of the generator", "{0}", Category, Error, true);

    /// <summary>All rules.</summary>
    public static readonly ImmutableArray<DiagnosticDescriptor> All = ImmutableArray.Create(
        Syntax,
        UnknownKey,
        DuplicateKey,
        MissingKey,
        WrongType,
        UnknownValue,
        MalformedName,
        MalformedRange,
        Contradiction,
        UnknownReference,
        DuplicateFile,
        NameClash,
        Refused,
        InvalidPattern,
        NotApplicable,
        MalformedCondition,
        SlowPattern,
        ImplicitName,
        NoSuccessor,
        InternalError);

    /// <summary>The descriptor of a rule of <see cref="All" />.</summary>
    public static DiagnosticDescriptor Get(string id) => All.First(descriptor => descriptor.Id == id);
}
