using System.Text;

namespace RtcGen.Signing;

/// <summary>A header value as the canonical request writes it.</summary>
internal static class HeaderValue
{
    /// <summary>Takes away white space at the ends, and leaves one space for each run inside.</summary>
    public static string Fold(string value)
    {
        var text = value.AsSpan().Trim();
        var folded = new StringBuilder(text.Length);
        var inRun = false;
        foreach (var character in text)
        {
            if (!char.IsWhiteSpace(character))
            {
                folded.Append(character);
            }
            else if (!inRun)
            {
                folded.Append(' ');
            }

            inRun = char.IsWhiteSpace(character);
        }

        return folded.ToString();
    }
}
