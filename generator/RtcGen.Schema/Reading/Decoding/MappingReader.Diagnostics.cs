namespace RtcGen.Schema.Reading;

// What is wrong with a mapping and its keys.
internal sealed partial class MappingReader
{
    public void ReportKind(string key, string expected, SchemaReplacement? replacement = null)
    {
        var entry = Find(key)!;
        if (entry.Value is not YamlError)
        {
            Report(DiagnosticRules.WrongType, entry.ValueRange, $"'{Path.Append(key)}' must be {expected}, but {entry.Value.Found}{(_hanging?.Contains(entry) == true ? "; indent what belongs to it more than the key." : HintFor(Context, entry))}", replacement);
        }
    }

    // How a value came to be missing, where that can be told.
    public static string HintFor(ReadContext context, YamlEntry entry) =>
        entry.Value is YamlScalar { IsAbsent: true } && context.Diagnostics.Source.CommentAfter(entry.Key.Range.End) >= 0
            ? "; '#' begins a comment, so put a value with it in quotes."
            : ".";

    public void ReportNumber(string key, string expected, string text, FieldType type) => Report(
        DiagnosticRules.WrongType,
        Find(key)!.ValueRange,
        $"'{Path.Append(key)}' must be {expected}, but found {Messages.Quote(text)}{NumberText.Hint(text, type)}");

    public void ReportMissing(string key, string expected)
    {
        if (!_mapping.IsIncomplete && !IsMeant(key))
        {
            var place = Path.ToString();
            var subject = place.Length == 0 ? "The file" : $"'{place}'";
            Report(DiagnosticRules.MissingKey, _at, $"{subject} lacks the key '{key}'; expected {expected}.");
        }
    }

    private static bool AllKnown(YamlMapping mapping, IReadOnlyList<string> keys)
    {
        foreach (var entry in mapping.Entries)
        {
            if (!IsKnown(entry, keys))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsKnown(YamlEntry entry, IReadOnlyList<string> keys) => keys.Contains(entry.Name);

    private void ReportUnknown(IReadOnlyList<string> keys)
    {
        YamlEntry? empty = null;
        foreach (var entry in _mapping.Entries)
        {
            Context.Diagnostics.CancellationToken.ThrowIfCancellationRequested();
            if (IsKnown(entry, keys))
            {
                empty = entry.Value is YamlScalar { IsAbsent: true } ? entry : null;
            }
            else if (!Context.Diagnostics.IsFull)
            {
                var free = keys.Where(key => Find(key) is null && !IsMeant(key)).ToList();
                var nearest = Messages.Nearest(entry.Name, free);
                if (nearest is null && empty is not null)
                {
                    // Most likely its value, indented too little: said once, at the key that lacks it.
                    (_hanging ??= []).Add(empty);
                    continue;
                }

                if (nearest is not null)
                {
                    (_meant ??= new(StringComparer.Ordinal)).Add(nearest);
                }

                Report(
                    DiagnosticRules.UnknownKey,
                    entry.Key.Range,
                    $"Unknown key '{Path.Append(entry.Name)}'; expected {Messages.List(keys)}{Messages.Suggest(nearest)}",
                    new Suggestion(entry.Name, nearest).Replacement);
            }
        }
    }
}
