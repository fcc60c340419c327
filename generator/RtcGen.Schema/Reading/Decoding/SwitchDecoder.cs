namespace RtcGen.Schema.Reading;

// Decodes `switch`: the member that turns its object on.
internal static class SwitchDecoder
{
    public static string? Decode(Section section, Scope members)
    {
        if (section.Text("switch", "the name of the boolean member that turns the object on") is not { } name)
        {
            return null;
        }

        var problem = members.Find(name) is not { } member ? (SchemaRules.UnknownReference, $"is no member of this object{Wording.Suggest(name, members.Names)}")
            : member.Type is null or FieldType.Boolean ? default
            : (SchemaRules.Contradiction, "is not boolean.");
        if (problem is ({ } id, { } text))
        {
            section.Report(id, section.Find("switch")!.ValueRange, $"'{section.Path.Of("switch")}' must name the boolean member that turns the object on, but {Wording.Quote(name)} {text}");
        }

        return name;
    }
}
