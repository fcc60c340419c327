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
            var path = PathOfExtra(name);
            if (check.FindFault(name, value) is var (rule, complaint))
            {
                AddAt(path, rule, null, complaint, default);
            }
            else if (check.FindLike(name) is { } known)
            {
                // Perhaps a typo, perhaps the schema is wrong: names on the wire are told apart by case, and servers differ in it.
                (_warnings ??= []).Add(new(
                    path, RtcValidationRule.ExtraMember, $"{path} differs only in case from the property {known} of the schema."));
            }
        }
    }

    // A name is the caller's, and may be anything.
    private string PathOfExtra(string name) => GetObjectPath() + PathOfKey(name);

    // How a key continues the path of its object.
    private static string PathOfKey(string key) =>
        key.Length is > 0 and <= LongestPlainName && key.All(static c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-') ? $".{key}" : $"[{DisplayValue.Format(key)}]";
}
