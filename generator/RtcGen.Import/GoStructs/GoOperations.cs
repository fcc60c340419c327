namespace RtcGen.Import;

/// <summary>
/// Finds the operations of a Go file: functions that make a <c>request.Operation</c>. Those that take a map instead of a struct are
/// second ways to the same actions and are passed over.
/// </summary>
internal static class GoOperations
{
    /// <summary>The operations, in order; comments and line ends must be gone from the tokens.</summary>
    public static List<GoOperation> Read(IReadOnlyList<GoToken> tokens)
    {
        var constants = GoConstants.Read(tokens);
        var operations = new List<GoOperation>();
        var start = 0;
        for (var i = 1; i <= tokens.Count; i++)
        {
            if (i < tokens.Count && !tokens[i].Is("func"))
            {
                continue;
            }

            if (tokens.Count > 0 && Read([.. tokens.Skip(start).Take(i - start)], constants) is { } operation)
            {
                operations.Add(operation);
            }

            start = i;
        }

        return operations;
    }

    // func (c *ECS) DoRequest(input *DoInput) (req *request.Request, output *DoOutput) { op := &request.Operation{ Name: opDo, HTTPMethod: "POST", ... }
    private static GoOperation? Read(GoToken[] function, Dictionary<string, string> constants)
    {
        var at = Array.FindIndex(function, token => token.Is("Operation"));
        if (at < 0 || Value(function, at, "Name") is not { } name || Value(function, at, "HTTPMethod") is not { } method
            || Parameter(function, "input") is not { } input || Parameter(function, "output") is not { } output)
        {
            return null;
        }

        var isJson = Array.Exists(function, token => token.Kind == GoTokenKind.Text && token.Text.StartsWith("application/json", StringComparison.Ordinal));
        return new(constants.GetValueOrDefault(name, name), method, isJson, input, output);
    }

    private static string? Value(GoToken[] function, int from, string key)
    {
        for (var i = from; i + 2 < function.Length; i++)
        {
            if (function[i].Is(key) && function[i + 1].Is(":"))
            {
                return function[i + 2].Text;
            }
        }

        return null;
    }

    // The name of the struct, with its package where that is another one; null for a map.
    private static string? Parameter(GoToken[] function, string name)
    {
        var at = Array.FindIndex(function, token => token.Is(name)) + 1;
        if (at == 0 || at + 2 >= function.Length || !function[at].Is("*") || function[at + 1].Is("map"))
        {
            return null;
        }

        return function[at + 2].Is(".") && at + 3 < function.Length ? $"{function[at + 1].Text}.{function[at + 3].Text}" : function[at + 1].Text;
    }
}
