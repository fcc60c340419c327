using System.Globalization;
using Microsoft.CodeAnalysis;

namespace RtcGen.Analyzers;

/// <summary>A text in English, and in Chinese where the compiler speaks that: <c>PreferredUILang</c>, or the language of the editor.</summary>
/// <param name="English">The English text.</param>
/// <param name="Chinese">The Chinese text.</param>
internal sealed record Bilingual(string English, string Chinese) : IFormattable
{
    /// <inheritdoc />
    public string ToString(string? format, IFormatProvider? formatProvider) => For(formatProvider);

    /// <inheritdoc />
    public override string ToString() => English;

    /// <summary>The text in a language.</summary>
    public string For(IFormatProvider? language) =>
#pragma warning disable RS1035 // As LocalizableResourceString does, which would want an assembly for each language beside this one.
        (language as CultureInfo ?? CultureInfo.CurrentUICulture).TwoLetterISOLanguageName == "zh" ? Chinese : English;
#pragma warning restore RS1035

    /// <summary>As Roslyn takes it for titles and descriptions.</summary>
    public LocalizableString ToLocalizable() => new Localizable(this);

    private sealed class Localizable(Bilingual text) : LocalizableString
    {
        protected override string GetText(IFormatProvider? formatProvider) => text.For(formatProvider);

        protected override int GetHash() => text.GetHashCode();

        protected override bool AreEqual(object? other) => other is Localizable { Text: var its } && its == Text;

        private Bilingual Text => text;
    }
}
