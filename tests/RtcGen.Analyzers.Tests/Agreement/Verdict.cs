using Microsoft.CodeAnalysis;

namespace RtcGen.Analyzers.Tests;

/// <summary>What is said of a request, in a form that both judges share: the place and the kind of rule.</summary>
internal static class Verdict
{
    /// <summary>What the analyzer says.</summary>
    public static string Of(IEnumerable<Diagnostic> diagnostics) => Lines(diagnostics
        .Where(diagnostic => diagnostic.Id is not ("RTC1106" or "RTC1107"))
        .Select(diagnostic => $"{PathOf(diagnostic)} {Kind(diagnostic)}"));

    /// <summary>What the validator says.</summary>
    public static string Of(Type request, RtcValidationResult result) => Lines(result.Errors.Concat(result.Warnings)
        .Select(error => $"{CSharpPath.FromJson(request, error.Path)} {error.Rule}"));

    private static string Lines(IEnumerable<string> lines) => string.Join('\n', lines.Order(StringComparer.Ordinal));

    // A missing property has no place of its own.
    private static string PathOf(Diagnostic diagnostic)
    {
        var path = CSharpPath.Of(diagnostic.Location.SourceTree!.GetRoot().FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true));
        var isMissing = diagnostic.Id is "RTC1103" or "RTC1009" && diagnostic.Properties.ContainsKey("Add");
        return isMissing ? $"{path}.{diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture).Split(' ')[0]}" : path;
    }

    private static string Kind(Diagnostic diagnostic) => diagnostic.Id switch
    {
        "RTC1001" => nameof(RtcValidationRule.Range),
        "RTC1002" => nameof(RtcValidationRule.AllowedValues),
        "RTC1003" => nameof(RtcValidationRule.Pattern),
        "RTC1004" => nameof(RtcValidationRule.Length),
        "RTC1005" => nameof(RtcValidationRule.Count),
        "RTC1006" => nameof(RtcValidationRule.Unique),
        "RTC1007" => nameof(RtcValidationRule.MultipleOf),
        "RTC1008" => diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture).Contains("surrogate", StringComparison.Ordinal) ? nameof(RtcValidationRule.WellFormed) : nameof(RtcValidationRule.Content),
        "RTC1009" or "RTC1103" => nameof(RtcValidationRule.Required),
        "RTC1101" or "RTC1102" => nameof(RtcValidationRule.NoEffect),
        "RTC1104" or "RTC1105" => nameof(RtcValidationRule.Relation),
        _ => diagnostic.ToString(),
    };
}
