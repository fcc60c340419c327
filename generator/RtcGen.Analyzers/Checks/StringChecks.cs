using System.Text;
using Microsoft.CodeAnalysis;

namespace RtcGen.Analyzers;

/// <summary>The rules of strings.</summary>
internal static class StringChecks
{
    /// <summary>Checks a string, which may be an item. An empty one that is no item has been dealt with.</summary>
    public static IEnumerable<Finding> Check(ObjectScope scope, MemberFacts member, TextValue text, WhenInvalid whenInvalid)
    {
        // Most strings are right, and nobody asks where they stand.
        Location Where() => text.Syntax.GetLocation();
        Bilingual Say(string english, string chinese, WhenInvalid? reaction = null) => Sentence.About(member, Sentence.Quote(text.Value), english, chinese, reaction ?? whenInvalid);

        if (IndexOfLoneSurrogate(text.Value) is var lone and >= 0)
        {
            yield return new(RequestRules.InvalidContent, Where(), Say($"contains an unpaired surrogate at index {lone} and cannot be sent", $"在索引 {lone} 处含有不成对的代理字符，无法发送", WhenInvalid.Unstated));
        }
        else if (member.Pattern is { } pattern && pattern.IsMatch(text.Value) == false)
        {
            var (english, chinese) = Mismatch(pattern, text.Value);
            yield return new(RequestRules.PatternMismatch, Where(), Say(english, chinese), (FixKeys.Default, NumberChecks.DefaultOf(member)));
        }

        if (member.Length is { } length && CountCharacters(text.Value) is var characters && !length.Contains(characters))
        {
            yield return new(RequestRules.WrongLength, Where(), Say($"has {characters} characters instead of {length.Text}", $"长度为 {characters} 个字符，应为 {length.Text}"));
        }

        if (member.Bytes is { } bytes && Encoding.UTF8.GetByteCount(text.Value) is var size && !bytes.Contains((decimal)size))
        {
            yield return new(RequestRules.WrongLength, Where(), Say($"has {size} bytes of UTF-8 instead of {bytes.Text}", $"长度为 {size} 字节（UTF-8），应为 {bytes.Text}"));
        }

        if (member.Values is { } values && !values.Contains(text.Value))
        {
            yield return new(
                RequestRules.NotListed,
                Where(),
                Say($"is none of {values.Describe()}", $"不在允许的取值之列：{values.Describe()}"),
                (FixKeys.Named, values.FindNearest(text.Value) is { } nearest ? CodeText.Of(nearest) : null),
                (FixKeys.Default, NumberChecks.DefaultOf(member)));
        }

        if (member.Content is { } content && (member.ContentWhen is null || ConditionJudge.Judge(member.ContentWhen, scope) == Truth.True))
        {
            foreach (var (rule, english, chinese) in ContentChecks.Check(content, member.Count, text.Value))
            {
                yield return new(rule, Where(), Say(english, chinese));
            }
        }
    }

    /// <summary>The index of a half of a character whose other half is not there; -1 when all are whole.</summary>
    public static int IndexOfLoneSurrogate(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]))
            {
                return i;
            }
        }

        return -1;
    }

    private static (string English, string Chinese) Mismatch(StringPattern pattern, string text)
    {
        if (pattern.FindOffender(text) is { } at)
        {
            var character = Sentence.Quote(text.Substring(at, at + 1 < text.Length && char.IsSurrogatePair(text, at) ? 2 : 1));
            return ($"does not match {pattern.Text}: the character {character} at index {at} is not allowed", $"不符合 {pattern.Text}：索引 {at} 处的字符 {character} 不允许");
        }

        return ($"({text.Length} characters) does not match {pattern.Text}", $"（{text.Length} 个字符）不符合 {pattern.Text}");
    }

    // As people count: two UTF-16 units of one character are one.
    private static decimal CountCharacters(string text) =>
        text.Where((c, i) => !(char.IsLowSurrogate(c) && i > 0 && char.IsHighSurrogate(text[i - 1]))).Count();
}
