namespace RtcGen.Schema.Reading;

// Finds shared types of one file that contain themselves. A stack of its own, as a hostile file may chain thousands.
internal static class TypeCycles
{
    public static void Report(ReadContext context, HashSet<string> types)
    {
        var uses = context.TypeUses.Where(use => use.Owner is not null && types.Contains(use.Name)).ToLookup(use => use.Owner!, StringComparer.Ordinal);
        var done = new HashSet<string>(StringComparer.Ordinal);
        foreach (var type in types)
        {
            if (!done.Contains(type))
            {
                Follow(context, type, uses, done);
            }
        }
    }

    private static void Follow(ReadContext context, string start, ILookup<string, TypeUse> uses, HashSet<string> done)
    {
        var open = new HashSet<string>(StringComparer.Ordinal) { start };
        var stack = new Stack<(string Type, IEnumerator<TypeUse> Next)>();
        stack.Push((start, uses[start].GetEnumerator()));
        while (stack.Count > 0)
        {
            context.Diagnostics.CancellationToken.ThrowIfCancellationRequested();
            var (type, next) = stack.Peek();
            if (!next.MoveNext())
            {
                stack.Pop();
                open.Remove(type);
                done.Add(type);
            }
            else if (open.Contains(next.Current.Name))
            {
                context.Diagnostics.Add(
                    DiagnosticRules.Contradiction,
                    next.Current.Range,
                    $"The type {Messages.Quote(type)} contains {Messages.Quote(next.Current.Name)}, which contains it; a value of it would have no end.");
            }
            else if (!done.Contains(next.Current.Name))
            {
                open.Add(next.Current.Name);
                stack.Push((next.Current.Name, uses[next.Current.Name].GetEnumerator()));
            }
        }
    }
}
