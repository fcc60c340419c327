using System.ComponentModel;
using System.Globalization;

namespace RtcGen;

/// <summary>A message in English with an optional Chinese translation.</summary>
/// <param name="English">The English message.</param>
/// <param name="Chinese">The Chinese translation; null when there is none.</param>
[method: EditorBrowsable(EditorBrowsableState.Never)]
public sealed record RtcLocalizedText(string English, string? Chinese = null)
{
    /// <summary>Returns the message in the language of the user interface.</summary>
    /// <returns>Chinese when that is the language and there is a translation; otherwise, English.</returns>
    public override string ToString() =>
        Chinese is not null && CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "zh" ? Chinese : English;
}
