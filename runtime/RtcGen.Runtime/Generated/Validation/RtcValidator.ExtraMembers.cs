namespace RtcGen.Generated;

/// <content>Extra members, which the schema does not describe.</content>
public sealed partial class RtcValidator
{
    private const int LongestPlainName = 64;

    private void CheckExtraMembers(RtcObject owner)
    {
        if (!owner.HasExtraMembers)
        {
            return;
        }

        var check = new ExtraMemberCheck(owner);
        foreach (var (name, value) in owner.ExtraMembers)
        {
            if (check.FindFault(name, value) is var (rule, complaint))
            {
                AddAt(PathOfExtra(name), rule, null, complaint, default);
            }
            else if (check.FindLike(name) is { } known)
            {
                // Perhaps a typo, perhaps the schema is wrong: names on the wire are told apart by case, and servers differ in it.
                Warn(RtcValidationRule.ExtraMember, name, known, static (path, known) => $"{path} differs only in case from the property {known} of the schema.");
            }
        }
    }

    // A name is the caller's, and may be anything.
    private string PathOfExtra(string name) => GetPathOf(_parents) + PathOfKey(name);

    // How a key continues the path of its object.
    private static string PathOfKey(string key) =>
        key.Length is > 0 and <= LongestPlainName && key.All(static c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-') ? $".{key}" : $"[{DisplayValue.Format(key)}]";
}
