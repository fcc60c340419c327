using System.Text.RegularExpressions;

namespace RtcGen.Handwritten;

internal static partial class Rules
{
    public static void Id(string? value, string name, bool required = true)
    {
        if (value is null ? required : !IdPattern().IsMatch(value))
        {
            throw new ArgumentException($"{name} must match [a-zA-Z0-9_@\\-\\.]{{1,128}}.", name);
        }
    }

    public static void Range(long? value, long minimum, long maximum, string name)
    {
        if (value < minimum || value > maximum)
        {
            throw new ArgumentOutOfRangeException(name, value, $"{name} must be in [{minimum}, {maximum}].");
        }
    }

    [GeneratedRegex(@"\A[a-zA-Z0-9_@\-\.]{1,128}\z")]
    private static partial Regex IdPattern();
}
