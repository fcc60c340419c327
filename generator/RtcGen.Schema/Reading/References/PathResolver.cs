namespace RtcGen.Schema.Reading;

// Finds the member a path leads to: its first name from the innermost object outwards, the others downwards.
internal sealed class PathResolver(DiagnosticBag diagnostics, KeyPath at)
{
    public const int MaximumLength = 200;

    // Null when it leads nowhere; that is reported unless an error elsewhere is the reason. What is beyond a shared type is judged with all files at hand.
    public PathTarget? Resolve(LocatedText path, Scope scope, bool throughLists = false, bool intoShared = false)
    {
        var parts = path.Text.Split('.');
        if (path.Text.Length > MaximumLength || parts.Any(part => part.Length == 0))
        {
            Report(path, "is not a path of member names joined by dots.");
            return null;
        }

        var outer = 0;
        for (var around = scope; around is not null; around = around.Outer)
        {
            if (GetFirst(around, parts, 0) is { } first)
            {
                return Walk(path, outer, around, first, parts, throughLists, intoShared);
            }

            outer++;
        }

        Report(path, $"leads nowhere, as no member is called {Messages.Quote(parts[0])}", parts, 0, NamesFrom(scope));
        return null;
    }

    private PathTarget? Walk(LocatedText path, int outer, Scope scope, string first, string[] parts, bool throughLists, bool intoShared)
    {
        var names = new List<string> { first };
        var used = first.Split('.').Length;
        var member = scope.Find(first)!;
        MemberOutline? list = null;
        while (used < parts.Length)
        {
            var inner = member.Fields;
            if (inner is null && throughLists && list is null && member.Items?.Fields is { } items)
            {
                list = member;
                inner = items;
            }

            var isList = throughLists && list is null && member.Items?.TypeName is not null;
            if (inner is null && intoShared && (isList ? member.Items!.TypeName : member.TypeName) is { } shared)
            {
                var known = names.Count;
                names.AddRange(parts.Skip(used));
                return new(
                    new(path.Text, outer, new(names)) { SharedType = shared, NamesToShared = known, IsListOfShared = isList, Span = diagnostics.Source.Place(path.Range) },
                    MemberOutline.Elsewhere,
                    list ?? (isList ? member : null));
            }

            if (inner is null)
            {
                ReportBarrier(path, names[names.Count - 1], member, throughLists);
                return null;
            }

            if (GetFirst(inner, parts, used) is not { } next)
            {
                Report(path, $"leads nowhere, as {Messages.Quote(names[names.Count - 1])} has no member {Messages.Quote(parts[used])}", parts, used, inner.Names);
                return null;
            }

            names.Add(next);
            used += next.Split('.').Length;
            member = inner.Find(next)!;
        }

        return new(new(path.Text, outer, new(names)), member, list);
    }

    // A name on the wire may hold dots itself.
    private static string? GetFirst(Scope scope, string[] parts, int start)
    {
        var name = parts[start];
        for (var next = start + 1; !scope.Has(name); next++)
        {
            if (next == parts.Length || name.Length > Identifiers.MaximumWireName)
            {
                return null;
            }

            name += "." + parts[next];
        }

        return name;
    }

    private void ReportBarrier(LocatedText path, string name, MemberOutline member, bool throughLists)
    {
        var problem = member.Type switch
        {
            FieldType.Array when throughLists => $"cannot go through {Messages.Quote(name)}; it may go through one list of objects described in place.",
            FieldType.Array => $"cannot go through the list {Messages.Quote(name)}.",
            FieldType.Shared => $"cannot go through {Messages.Quote(name)}, whose members belong to a shared type; only conditions, rules and ranges see into it.",
            FieldType.Object or null => null,
            _ => $"leads nowhere, as {Messages.Quote(name)} is not an object.",
        };
        if (problem is not null)
        {
            Report(path, problem);
        }
    }

    private void Report(LocatedText path, string problem) =>
        diagnostics.Add(DiagnosticRules.UnknownReference, path.Range, $"'{at}': {Messages.Quote(path.Text)} {problem}");

    // One part of the path is wrong; what comes after it may be right.
    private void Report(LocatedText path, string problem, string[] parts, int wrong, IEnumerable<string> known)
    {
        var suggestion = diagnostics.IsFull ? default : Suggestion.For(parts[wrong], known);
        var whole = suggestion.Nearest is { } nearest ? new SchemaReplacement(path.Text, string.Join(".", parts.Take(wrong).Append(nearest).Concat(parts.Skip(wrong + 1)))) : null;
        diagnostics.Add(DiagnosticRules.UnknownReference, path.Range, $"'{at}': {Messages.Quote(path.Text)} {problem}{suggestion}", whole);
    }

    private static IEnumerable<string> NamesFrom(Scope? scope)
    {
        for (; scope is not null; scope = scope.Outer)
        {
            foreach (var name in scope.Names)
            {
                yield return name;
            }
        }
    }
}

// Where a path leads. List is the array whose items have the member, when the path goes through one.
internal sealed record PathTarget(MemberPath Path, MemberOutline Member, MemberOutline? List);
