namespace RtcGen.Schema;

/// <summary>The rules for schema files. An id never changes its meaning.</summary>
public static class DiagnosticRules
{
    /// <summary>The text is not YAML.</summary>
    public const string Syntax = "RTCGEN001";

    /// <summary>A key the language does not know at this place.</summary>
    public const string UnknownKey = "RTCGEN002";

    /// <summary>A key written twice in one mapping.</summary>
    public const string DuplicateKey = "RTCGEN003";

    /// <summary>A key that must be there is not.</summary>
    public const string MissingKey = "RTCGEN004";

    /// <summary>A value of the wrong kind (string, mapping, list) or type (number, boolean).</summary>
    public const string WrongType = "RTCGEN005";

    /// <summary>A value outside a fixed list.</summary>
    public const string UnknownValue = "RTCGEN006";

    /// <summary>A name or version that is not written as such names are.</summary>
    public const string MalformedName = "RTCGEN007";

    /// <summary>A range, length or rate that cannot be read, or that allows nothing.</summary>
    public const string MalformedRange = "RTCGEN008";

    /// <summary>Two statements that cannot both be true.</summary>
    public const string Contradiction = "RTCGEN009";

    /// <summary>A reference to something that does not exist.</summary>
    public const string UnknownReference = "RTCGEN010";

    /// <summary>Two files that describe the same action and version, or the same service.</summary>
    public const string DuplicateFile = "RTCGEN011";

    /// <summary>Two names that would be one in C#.</summary>
    public const string NameClash = "RTCGEN012";

    /// <summary>Something that is refused so that a hostile file cannot do harm.</summary>
    public const string Refused = "RTCGEN013";

    /// <summary>A pattern that is not a regular expression.</summary>
    public const string InvalidPattern = "RTCGEN014";

    /// <summary>A key that has no meaning for the type of the field.</summary>
    public const string NotApplicable = "RTCGEN015";

    /// <summary>A condition that cannot be read.</summary>
    public const string MalformedCondition = "RTCGEN016";

    /// <summary>A pattern whose matching may take much longer than its input is long.</summary>
    public const string SlowPattern = "RTCGEN017";

    /// <summary>A type that bears the name of one that .NET's implicit usings bring into every file.</summary>
    public const string ImplicitName = "RTCGEN018";

    /// <summary>A version that is said to be newer and that no file describes.</summary>
    public const string NoSuccessor = "RTCGEN019";

    /// <summary>The generator itself failed.</summary>
    public const string InternalError = "RTCGEN091";

    /// <summary>Gets every rule with its title, in order of id.</summary>
    public static IReadOnlyList<DiagnosticRule> All { get; } =
    [
        new(Syntax, "The file is not valid YAML"),
        new(UnknownKey, "Unknown key"),
        new(DuplicateKey, "Duplicate key"),
        new(MissingKey, "Missing key"),
        new(WrongType, "Wrong kind or type of value"),
        new(UnknownValue, "Value is not among those allowed"),
        new(MalformedName, "Malformed name"),
        new(MalformedRange, "Malformed range, length or rate"),
        new(Contradiction, "Contradiction in the schema"),
        new(UnknownReference, "Reference to something that does not exist"),
        new(DuplicateFile, "Two files describe the same action or service"),
        new(NameClash, "Two names become one in C#"),
        new(Refused, "Refused for safety"),
        new(InvalidPattern, "Pattern is not a valid regular expression"),
        new(NotApplicable, "Key does not apply here"),
        new(MalformedCondition, "Malformed condition"),
        new(SlowPattern, "Pattern is not matched in linear time", SchemaSeverity.Warning),
        new(ImplicitName, "Name of a type that is in every file", SchemaSeverity.Warning),
        new(NoSuccessor, "No file describes the newer version", SchemaSeverity.Info),
        new(InternalError, "Internal error of the generator"),
    ];

    /// <summary>What breaking a rule means for the file.</summary>
    /// <param name="id">The rule's id.</param>
    /// <returns>The severity; of an id that is unknown an error.</returns>
    public static SchemaSeverity SeverityOf(string id)
    {
        foreach (var rule in All)
        {
            if (rule.Id == id)
            {
                return rule.Severity;
            }
        }

        return SchemaSeverity.Error;
    }
}

/// <summary>A rule that schema files must keep.</summary>
/// <param name="Id">The rule's id, <c>RTCGEN0xx</c>.</param>
/// <param name="Title">What the rule asks for or reports, in a few words.</param>
/// <param name="Severity">What breaking it means for the file.</param>
public sealed record DiagnosticRule(string Id, string Title, SchemaSeverity Severity = SchemaSeverity.Error);
