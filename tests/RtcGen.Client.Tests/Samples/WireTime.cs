using System.Globalization;
using System.Text.RegularExpressions;

namespace RtcGen.Client.Tests.Samples;

/// <summary>Points in time as they stand in samples, RFC 3339. What is finer than .NET's tick is cut off.</summary>
internal static partial class WireTime
{
    public static DateTimeOffset? Read(string? text) =>
        text is not null && Form().Match(text) is { Success: true } form
        && DateTimeOffset.TryParse(form.Result("${seconds}${zone}"), CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    [GeneratedRegex(@"^(?<seconds>\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,7})?)\d*(?<zone>Z|[+-]\d\d:\d\d)$")]
    private static partial Regex Form();
}
