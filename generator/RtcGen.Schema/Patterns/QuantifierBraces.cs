namespace RtcGen.Schema;

// {2}, {2,} and {2,5}; any other brace is a character.
internal static class QuantifierBraces
{
    // The position is the one after the opening brace, and then, where it is one, the one after the closing brace.
    public static bool TryRead(string pattern, ref int position, out long most, out bool isVariable)
    {
        var end = position;
        isVariable = false;
        if (!TryReadNumber(pattern, ref end, out most))
        {
            return false;
        }

        if (end < pattern.Length && pattern[end] == ',')
        {
            end++;
            var least = most;

            // Without an upper bound it is the least number of times, and a loop.
            most = TryReadNumber(pattern, ref end, out var upper) ? upper : least + 1;
            isVariable = most != least;
        }

        if (end >= pattern.Length || pattern[end] != '}')
        {
            return false;
        }

        position = end + 1;
        return true;
    }

    private static bool TryReadNumber(string pattern, ref int position, out long number)
    {
        var start = position;
        for (number = 0; position < pattern.Length && pattern[position] is >= '0' and <= '9'; position++)
        {
            number = Math.Min((number * 10) + pattern[position] - '0', int.MaxValue);
        }

        return position > start;
    }
}
