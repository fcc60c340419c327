using System.Globalization;

namespace RtcGen.Runtime.Tests.Support;

/// <summary>The cultures that break code which forgets the invariant one: other calendars, digits and casing.</summary>
internal static class Cultures
{
    public static readonly string[] Names = ["th-TH", "ar-SA", "fa-IR", "tr-TR", ""];

    /// <summary>Makes a culture the current one until the answer is disposed.</summary>
    public static IDisposable Use(string name)
    {
        var before = new Scope(CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(name);
        return before;
    }

    private sealed record Scope(CultureInfo Culture, CultureInfo UICulture) : IDisposable
    {
        public void Dispose()
        {
            CultureInfo.CurrentCulture = Culture;
            CultureInfo.CurrentUICulture = UICulture;
        }
    }
}
