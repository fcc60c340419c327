namespace RtcGen.Schema.Reading;

// Reads the type of a member.
internal static class TypeDecoder
{
    // The type; null when it is missing or wrong. An object needs no type when its members stand there.
    public static (FieldType? Type, string? Name) Decode(MappingReader reader, MemberContext place)
    {
        if (reader.Find("type") is not { } entry)
        {
            return (DecodeAbsent(reader, place), null);
        }

        // Nearly always it is a known type, and no message is needed.
        if (entry.Value is not YamlScalar { IsAbsent: false, Text: var text })
        {
            reader.ReportKind("type", Expected(place));
            return (null, null);
        }

        text = reader.Line((YamlScalar)entry.Value, reader.Path.Append("type"));
        if (place.Types.Find(text) is { } type)
        {
            return ((FieldType)type, null);
        }

        if (Identifiers.IsTypeName(text))
        {
            reader.Context.TypeUses.Add(new(place.Owner, text, entry.ValueRange));
            return (FieldType.Shared, text);
        }

        var suggestion = Suggestion.For(text, place.Types.Words);
        reader.Report(
            DiagnosticRules.UnknownValue,
            entry.ValueRange,
            $"'{reader.Path.Append("type")}' must be {Expected(place)}, but found {Messages.Quote(text)}{suggestion}",
            suggestion.Replacement);
        return (null, null);
    }

    // What has 'fields' is an object; anything else needs a type.
    private static FieldType? DecodeAbsent(MappingReader reader, MemberContext place)
    {
        if (reader.Find("fields") is not null)
        {
            return FieldType.Object;
        }

        if (!reader.IsMeant("fields"))
        {
            reader.ReportMissing("type", reader.Find("items") is not null && place.Types.Find("array") is not null ? "'type: array' beside 'items'" : $"{Expected(place)}, or 'fields' for an object");
        }

        return null;
    }

    private static string Expected(MemberContext place) =>
        $"one of {Messages.List(place.Types.Words)} or the name of a shared type";
}
