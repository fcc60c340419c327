namespace RtcGen.Generator;

/// <summary>The languages of documentation comments, as the property <c>RtcGenDocumentationLanguage</c> chooses them.</summary>
internal enum DocumentationLanguage
{
    /// <summary>English, and what the schema says in Chinese as the last paragraph of the remarks.</summary>
    Both,

    /// <summary>English alone.</summary>
    English,

    /// <summary>Chinese alone, apart from texts that the schema has in English only.</summary>
    SimplifiedChinese,
}
