namespace RtcGen.Schema.Reading;

// Conditions as values of keys.
internal static class Conditions
{
    public static ConditionSchema? Decode(Section section, string key, Scope scope) =>
        section.Text(key, ConditionReader.Form) is null
            ? null
            : ConditionReader.Read(section.Context, Phrase.Of((YamlScalar)section.Find(key)!.Value), section.Path.Of(key), scope);
}
