namespace RtcGen.Analyzers.Tests;

/// <summary>
/// Pieces of C# and what is reported of them: a rule, and an expression, or statements that return one. What stands between <c>[|</c>
/// and <c>|]</c> is reported under the rule, and nothing else is reported under any.
/// </summary>
internal static class Cases
{
    public static IReadOnlyList<(string Rule, string Code)> All { get; } =
    [
        .. Of("RTC1001", RangeCases.All),
        .. Of("RTC1002", ValueCases.All),
        .. Of("RTC1003", PatternCases.All),
        .. Of("RTC1004", LengthCases.All),
        .. Of("RTC1005", CountCases.All),
        .. Of("RTC1006", DuplicateCases.All),
        .. Of("RTC1007", MultipleCases.All),
        .. Of("RTC1008", ContentCases.All),
        .. Of("RTC1009", MissingCases.All),
        .. Of("RTC1101", EffectCases.Never),
        .. Of("RTC1102", EffectCases.NotHere),
        .. Of("RTC1103", RequiredCases.All),
        .. Of("RTC1104", GroupCases.All),
        .. Of("RTC1105", AgreementCases.All),
        .. Of("RTC1106", EffectCases.Deprecated),
        .. Of("RTC1107", EffectCases.SwitchedOff),
    ];

    private static IEnumerable<(string Rule, string Code)> Of(string rule, IEnumerable<string> codes) => codes.Select(code => (rule, code));
}
