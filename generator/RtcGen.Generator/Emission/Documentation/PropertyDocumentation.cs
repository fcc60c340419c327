namespace RtcGen.Generator;

/// <summary>Prints the documentation comment of a property.</summary>
internal static class PropertyDocumentation
{
    /// <summary>Prints it.</summary>
    /// <param name="code">Takes it.</param>
    /// <param name="property">The property.</param>
    /// <param name="values">What stands before the class of its values, when it has one.</param>
    /// <param name="chineseValues">The same in Chinese.</param>
    public static void Write(CodeWriter code, CodeProperty property, string values, string chineseValues)
    {
        var remarks = FieldDocumentation.GetRemarks(property);
        if (property.Own is { Kind: CodeTypeKind.Constants } constants)
        {
            var reference = $"<see cref=\"{constants.Reference}\" />";
            remarks.Add(new($"{values}{reference}.", $"{chineseValues}{reference}。"));
        }

        DocComment.Write(code, DocSentence.From(property.Field.Summary, $"The property {property.Field.Name}.", $"{property.Field.Name} 字段。"), remarks);
    }
}
