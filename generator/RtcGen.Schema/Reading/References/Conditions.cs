namespace RtcGen.Schema.Reading;

// Conditions as values of keys.
internal static class Conditions
{
    public static ConditionSchema? Decode(MappingReader section, string key, Scope scope) =>
        section.Text(key, ConditionReader.Form) is not { } text
            ? null
            : ConditionReader.Read(section.Context, new(text, section.Find(key)!.ValueRange), section.Path.Append(key), scope);
}
