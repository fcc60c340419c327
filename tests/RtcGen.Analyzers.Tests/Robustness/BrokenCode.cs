using Microsoft.CodeAnalysis.CSharp;

namespace RtcGen.Analyzers.Tests;

/// <summary>Code as it is while it is typed: tokens are missing, there twice, in the wrong place, or cut off.</summary>
internal static class BrokenCode
{
    private static readonly string[] Strays =
    [
        "new", "(", ")", "{", "}", "[", "]", "=", ",", ".", ";", "=>", "null", "default", "await", "\"", "'", "0", "-", "..", "new()", "[]", "is", "?", ":", "ref", "stackalloc", "with",
        "typeof(", "nameof(", "$\"{", "1e999", "0x", "/*", "//", "#if", "9999999999999999999999", "checked(", "(RtcClient)", "this", "base", "yield return", "Interval", "ImageConfig = ",
    ];

    /// <summary>Breaks a text in one to five places.</summary>
    public static string Of(string source, int seed)
    {
        var random = new Random(seed);
        var tokens = CSharpSyntaxTree.ParseText(source).GetRoot().DescendantTokens().Select(token => token.ToFullString()).ToList();
        for (var i = random.Next(1, 6); i > 0; i--)
        {
            var at = random.Next(tokens.Count);
            switch (random.Next(5))
            {
                case 0:
                    tokens.RemoveAt(at);
                    break;
                case 1:
                    tokens.Insert(at, $" {Strays[random.Next(Strays.Length)]} ");
                    break;
                case 2:
                    tokens.Insert(at, tokens[random.Next(tokens.Count)]);
                    break;
                case 3:
                    tokens[at] = $" {Strays[random.Next(Strays.Length)]} ";
                    break;
                default:
                    tokens.RemoveRange(at, Math.Min(random.Next(1, 12), tokens.Count - at));
                    break;
            }

            if (tokens.Count == 0)
            {
                return string.Empty;
            }
        }

        return string.Concat(tokens);
    }
}
