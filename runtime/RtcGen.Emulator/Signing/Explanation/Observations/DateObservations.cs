using System.Globalization;

namespace RtcGen.Emulator;

/// <summary>What the dates of a request show by themselves.</summary>
internal static class DateObservations
{
    private const int DayTolerance = 60;

    public static IEnumerable<SignatureFinding> Find(ReceivedRequest request, string? shortDate, DateTimeOffset now, TimeSpan validity)
    {
        var text = SignatureClaimReader.IsSignedUrl(request) ? request.QueryValue(SignatureParameters.Date) : request.Header("X-Date");
        if (string.IsNullOrEmpty(text))
        {
            yield return request.Header("X-Amz-Date") is not null || request.Header("Date") is not null
                ? Cause("date-missing", "X-Date is missing, and another header has the date. It is X-Date, YYYYMMDDTHHMMSSZ.", "缺少 X-Date，日期写在了别的请求头里。应使用 X-Date，格式为 YYYYMMDDTHHMMSSZ。")
                : Cause("date-missing", "X-Date is missing.", "缺少 X-Date。");
            yield break;
        }

        var shown = DisplayText.Format(text);
        if (SigningTime.Read(text) is not { } at)
        {
            yield return Cause("date-form", $"X-Date is {shown}. It is written YYYYMMDDTHHMMSSZ, in UTC, such as {Text(now)}.", $"X-Date 是 {shown}，应写成 YYYYMMDDTHHMMSSZ（UTC），例如 {Text(now)}。");
            yield break;
        }

        if (Math.Abs((now - at).TotalSeconds) > validity.TotalSeconds)
        {
            yield return Skew(shown, at, now);
        }

        if (shortDate is not null && !text.StartsWith(shortDate, StringComparison.Ordinal))
        {
            yield return Cause("credential-date", $"The date in Credential is {DisplayText.Format(shortDate)}, and X-Date is {shown}. Both are the same day, in UTC.", $"Credential 中的日期是 {DisplayText.Format(shortDate)}，而 X-Date 是 {shown}，两者应为同一天（UTC）。");
        }
    }

    private static SignatureFinding Skew(string shown, DateTimeOffset at, DateTimeOffset now)
    {
        var ahead = (long)(at - now).TotalSeconds;
        var hours = (int)Math.Round(ahead / 3600.0);
        var isZone = hours != 0 && Math.Abs(hours) <= 14 && Math.Abs(ahead - (hours * 3600L)) <= DayTolerance * 5;
        var (direction, side) = ahead > 0 ? ("after", "晚") : ("before", "早");
        var english = $"X-Date is {shown}, which is {Duration(Math.Abs(ahead))} {direction} now ({Text(now)}).";
        var chinese = $"X-Date 是 {shown}，比现在（{Text(now)}）{side} {Duration(Math.Abs(ahead))}。";
        return isZone
            ? Cause("date-local", $"{english} That is a whole number of hours: the local time was written as UTC. Use UTC.", $"{chinese}相差整数个小时：把本地时间当成 UTC 写了。请使用 UTC。")
            : Cause("date-skew", $"{english} A signature is valid for 15 minutes on both sides: set the clock, and sign each request when it is sent.", $"{chinese}签名前后 15 分钟内有效：请校准时钟，并在发送时再签名。");
    }

    private static string Duration(long seconds) => seconds < 120
        ? $"{seconds.ToString(CultureInfo.InvariantCulture)} s"
        : TimeSpan.FromSeconds(seconds) is { TotalDays: >= 1 } long_
            ? string.Create(CultureInfo.InvariantCulture, $"{(int)long_.TotalDays} d {long_.Hours} h {long_.Minutes} min")
            : string.Create(CultureInfo.InvariantCulture, $"{seconds / 3600} h {seconds / 60 % 60} min");

    private static string Text(DateTimeOffset at) => at.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    private static SignatureFinding Cause(string code, string english, string chinese) => new(code, IsCause: true, english, chinese);
}
