namespace RtcGen.Generated;

/// <content>Warnings: most calls have nobody who reads them, so that they are put into words only for somebody who does.</content>
public sealed partial class RtcValidator
{
    private delegate string WarningText(string path, string? detail);

    private void Warn(RtcValidationRule rule, string? name, string? detail, WarningText text) => _warnings.Add(new([.. _parents], rule, name, detail, text));

    private List<RtcValidationError> DescribeWarnings()
    {
        var described = new List<RtcValidationError>(_warnings.Count);
        foreach (var warning in _warnings)
        {
            var path = GetPathOf(warning.Parents) + warning.PathInObject;
            var hasNoEffect = warning.Rule == RtcValidationRule.NoEffect;
            if (!(hasNoEffect && described.Exists(known => known.Rule == RtcValidationRule.NoEffect && known.Path == path)))
            {
                described.Add(new(path, warning.Rule, warning.Text(path, warning.Detail), serverReaction: hasNoEffect ? RtcServerReaction.Ignores : RtcServerReaction.Unstated));
            }
        }

        return described;
    }

    // Of a property, or of the object that was being validated as a whole.
    private readonly record struct Warning((string Name, int Index)[] Parents, RtcValidationRule Rule, string? Name, string? Detail, WarningText Text)
    {
        public string PathInObject => Name is null ? string.Empty : Rule == RtcValidationRule.ExtraMember ? PathOfKey(Name) : $".{Name}";
    }
}
