namespace RtcGen.Schema;

/// <summary>What a sound file refers to in another. Whoever has all files at hand asks here whether it is there.</summary>
public static class SchemaReferences
{
    /// <summary>The members of an action, at any depth, whose format is none of those its service defines.</summary>
    /// <param name="action">The action.</param>
    /// <param name="formats">The names of the service's formats.</param>
    /// <returns>The members in documentation order.</returns>
    public static IEnumerable<FieldSchema> FindUnknownFormats(ActionSchema action, IReadOnlyList<string> formats) =>
        FindUnknownFormats(action.Body, formats);

    private static IEnumerable<FieldSchema> FindUnknownFormats(EquatableArray<FieldSchema> fields, IReadOnlyList<string> formats)
    {
        foreach (var field in fields)
        {
            if (field.Format is { } format && !formats.Contains(format, StringComparer.Ordinal))
            {
                yield return field;
            }

            foreach (var inner in FindUnknownFormats(field.Fields, formats))
            {
                yield return inner;
            }
        }
    }
}
