using System.ComponentModel;
using System.Globalization;

namespace RtcGen;

/// <summary>A text for people, in English and, where there is one, in Chinese.</summary>
/// <param name="English">In English.</param>
/// <param name="Chinese">In Chinese; null when there is none.</param>
[method: EditorBrowsable(EditorBrowsableState.Never)]
public sealed record RtcLocalizedText(string English, string? Chinese = null)
{
    /// <summary>Gives the text in the language of the user interface.</summary>
    /// <returns>Chinese when that is the language and there is a Chinese text, English otherwise.</returns>
    public override string ToString() =>
        Chinese is not null && CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "zh" ? Chinese : English;
}
