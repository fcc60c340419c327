using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using RtcGen.Schema;

namespace RtcGen.Reference;

/// <summary>Finds strings that a member allows.</summary>
/// <param name="service">The service whose formats count.</param>
internal sealed class SampleText(ServiceSchema service)
{
    private const string Time = "2024-01-01T08:00:00+08:00";

    // Tried in this order where the name of the member makes no valid text.
    private static readonly string[] Candidates =
    [
        "a1", "abc", "a", "1", "https://example.com/callback", "rtmp://example.com/live/stream", "#ffffff", "folder/name", "192.0.2.1",
        "2024-01-01", "08:00:00", "00000000000000000000000000000000", "name@example.com", Time,
    ];

    // A schema's own pattern may backtrack; a sample is not worth the wait.
    private static readonly TimeSpan MatchTimeout = TimeSpan.FromMilliseconds(100);

    /// <summary>A string for a member.</summary>
    /// <param name="field">The member.</param>
    /// <param name="name">The name that says what it is for: that of the list, for an item.</param>
    /// <param name="number">Which of several different ones, counted from 0.</param>
    /// <returns>The string; one made of the name when none of those tried is valid.</returns>
    public string Find(FieldSchema field, string name, int number)
    {
        if (field.Values.Count > 0)
        {
            return number == 0 && field.Default is { } usual ? usual : field.Values[number % field.Values.Count].Value;
        }

        if (field.Type == FieldType.DateTime)
        {
            return Later(Time, number);
        }

        if (field.Default is { Length: > 0 } stated && number == 0)
        {
            return stated;
        }

        var named = FromName(field, name, number);
        return Candidates.Select(text => number == 0 ? text : text + (number + 1).ToString(CultureInfo.InvariantCulture))
            .Prepend(named.Replace("-", string.Empty, StringComparison.Ordinal))
            .Prepend(named)
            .Select(text => Fill(field, text))
            .FirstOrDefault(text => IsAllowed(field, text)) ?? named;
    }

    /// <summary>A time so many hours after another.</summary>
    public static string Later(string time, int hours) =>
        DateTimeOffset.TryParse(time, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var start)
            ? start.AddHours(hours).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture)
            : time;

    private static string FromName(FieldSchema field, string name, int number)
    {
        var words = Words(name);
        var end = (number + 1).ToString(CultureInfo.InvariantCulture);
        return field.Content?.Kind switch
        {
            ContentKind.Json => "{}",
            ContentKind.Base64 => Convert.ToBase64String(Encoding.UTF8.GetBytes($"sample {end}")),
            ContentKind.List => string.Join(',', Enumerable.Range(1, LeastItems(field)).Select(item => $"{Stem(words)}-{item}")),
            _ when words.Contains("url") || words.Contains("uri") => $"https://example.com/{(number == 0 ? "callback" : $"callback-{end}")}",
            _ when words[^1] == "time" => Later(Time, words[0] is "end" or "stop" ? number + 1 : number),
            _ when words[^1] is "id" or "ids" || field.Format == "id" || number > 0 => $"{Stem(words)}-{end}",
            _ => string.Join('-', words),
        };
    }

    private static string Stem(List<string> words) =>
        words.Count > 1 && words[^1] is "id" or "ids" or "list" ? string.Join('-', words.Take(words.Count - 1)) : string.Join('-', words);

    private static int LeastItems(FieldSchema field) => (int)Math.Max(1, field.Count?.Minimum ?? 1);

    // A pattern or length that asks for more characters than the name has.
    private static string Fill(FieldSchema field, string text)
    {
        var least = (int)Math.Min(Math.Max(field.Length?.Minimum ?? 0, field.Bytes?.Minimum ?? 0), 1000);
        var most = (int)Math.Min(Math.Min(field.Length?.Maximum ?? 1000, field.Bytes?.Maximum ?? 1000), 1000);
        return text.Length < least ? text.PadRight(least, '0') : text.Length > most ? text[..most] : text;
    }

    private bool IsAllowed(FieldSchema field, string text) =>
        field.Length?.Contains(text.Length) != false
        && field.Bytes?.Contains(Encoding.UTF8.GetByteCount(text)) != false
        && new[] { field.Pattern, service.Formats.FirstOrDefault(format => format.Name == field.Format)?.Pattern }.OfType<string>().All(pattern => Matches(pattern, text));

    private static bool Matches(string pattern, string text)
    {
        try
        {
            return Regex.IsMatch(text, $@"\A(?:{pattern})\z", RegexOptions.CultureInvariant, MatchTimeout);
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }

    // RoomId, room_id and roomID are two words each.
    private static List<string> Words(string name)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        for (var i = 0; i < name.Length; i++)
        {
            var startsWord = char.IsUpper(name[i]) && i > 0 && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1]) && name[i + 1] != 's'));
            if ((startsWord || name[i] is '_' or '-' or '.') && word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }

            if (name[i] is not ('_' or '-' or '.'))
            {
                word.Append(char.ToLowerInvariant(name[i]));
            }
        }

        words.Add(word.ToString());
        return words;
    }
}
