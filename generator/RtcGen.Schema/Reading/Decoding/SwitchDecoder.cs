namespace RtcGen.Schema.Reading;

// Decodes `switch`: the member that turns its object on.
internal static class SwitchDecoder
{
    public static string? Decode(MappingReader reader, Scope members)
    {
        if (reader.Text("switch", "the name of the boolean member that turns the object on") is not { } name)
        {
            return null;
        }

        var suggestion = members.Has(name) ? default : Suggestion.For(name, members.Names);
        var problem = members.Find(name) is not { } member ? (DiagnosticRules.UnknownReference, $"is no member of this object{suggestion}")
            : member.Type is null or FieldType.Boolean ? default
            : (DiagnosticRules.Contradiction, "is not boolean.");
        if (problem is ({ } id, { } text))
        {
            reader.Report(id, reader.Find("switch")!.ValueRange, $"'{reader.Path.Append("switch")}' must name the boolean member that turns the object on, but {Messages.Quote(name)} {text}", suggestion.Replacement);
        }

        return name;
    }
}
