using System.Text.RegularExpressions;
using CsCheck;

namespace RtcGen.Schema.Tests;

/// <summary>The verdict on a pattern comes from its syntax; .NET's own engine says whether it is right.</summary>
public sealed class PatternSyntaxTests
{
    // Each is an expression by itself. What looks like an obstacle and is none stands beside what is one.
    private static readonly string[] Pool =
    [
        "", "a", "abc", "^abc$", @"\Aabc\Z", @"\bab\b", @"a\Bb", "a|b", "(a|b)+", "(a+)+b", "([a-z]+)*@", "(a|aa)+$", "(?:a*)*", "a*?b+?c??", @"\d{1,4}", "[à-ü]{1,3}",
        @"\(?=a", @"\(?!a", @"\(?>a", @"(\(?=)a", @"[(?=]a", @"[(?=)]+", "[(?>a)]", "[(?<n>]", @"[\]](?:=)", "[]](?:a)", "[^]](?:=)", "[]-a]x", @"[a\](?=]x",
        @"\\1", @"\\\1(a)", @"(a)\1", @"(a)\2(b)", @"(?:a)\\2", @"(a)[\1]", "[k<a>]", @"[\x5C1]a",
        @"\0", @"\01", @"\012", @"\x31", @"\x31(a)", @"\u0031", @"\cA", @"\c[a", @"[\c]]a", @"\e\a\f\v\t\r\n",
        @"\10", @"\12", @"\17", @"\123", @"(a)\10", @"(a)\12", @"(a)(b)(c)(d)(e)(f)(g)(h)(i)(j)\10", @"(a)(b)(c)(d)(e)(f)(g)(h)(i)(j)\11",
        @"(?n)(a)(b)(c)(d)(e)(f)(g)(h)(i)(j)\10", @"(?n:(a)(b)(c)(d)(e))(f)(g)(h)(i)(j)\10", @"(?<10>a)\10", @"(?<12>a)\10", @"(?<12>a)\12", @"(?<n>a)(b)(c)(d)(e)(f)(g)(h)(i)(j)\10",
        @"(?<a>1)(?<b>2)(?<c>3)(?<d>4)(?<e>5)(?<f>6)(?<g>7)(?<h>8)(?<i>9)(?<j>0)\10", @"(?<a>1)(?<a>2)(?<c>3)(?<d>4)(?<e>5)(?<f>6)(?<g>7)(?<h>8)(?<i>9)(?<j>0)\10",
        @"[(](b)(c)(d)(e)(f)(g)(h)(i)(j)\10", @"\((b)(c)(d)(e)(f)(g)(h)(i)(j)\10", "(?x)#(\n(b)(c)(d)(e)(f)(g)(h)(i)(j)\\10", @"(?#()(b)(c)(d)(e)(f)(g)(h)(i)(j)\10",
        "(?#comment)a", "(?#(?=a)b", @"(?#\)a", "a(?#c)*", "a*(?#c)?", "(?#(?>)a|b",
        "(?x)a b # (?= in a comment", "(?x)a # (?=\nb", "(?x)a #c\n(?=b)b", "(?x) [#] (?=a)a", "(?x) [ (?=] a", @"(?x) \# (?=a)a", @"(?x)\#(?:a)", "(?x:a # (?=\n)b", "(?x: a ) # (?=a)", "a # (?=a)", "a # b(?:c)", "(?-x)a # b",
        "(?x)(?-x:#(?=a)a)b", "(?x)(?-x)#(?=a)a", "((?x) a #)\n) #b", "(?x) a {2} b { 2 }", "(?x)a + ? b", "(?i)abc", "(?i-m:a)b", "(?imns-x:a b)c", "(?X) a # (?=", "(?-i)a", "(?s).(?m)^a$", "(?i)(?:k|s)",
        "(?<n>a)b", "(?'n'a)b", "(?<1>a)b", "(?<n1>a)(?<n2>b)", @"(?<n>a)\k<n>", @"(?<n>a)\k'n'", @"(?<n>a)\<n>", @"(?<n>a)\'n'", @"(a)\k<1>", @"(a)\<1>", @"(a)\k'1'",
        @"\<a", @"\'a", @"\<br\>", @"\<\>", @"\<-a>", @"\<1a>", @"(?<year>\d{4})-\k<year>", @"\<a b>", @"\'it\'s",
        "(?<n>a)(?<m-n>b)", "(?<n>a)(?<-n>b)", "(?'n'a)(?'-n'b)", "(?<n>a)(?'m-n'b)", "(a)(?<2-1>b)",
        "a(?=b)b", "a(?!b).", "(?<=a)b", "(?<!a)b", "(?>a+)b", "(?>ab|a)c", "(?(?=a)a|b)", "(?(a)a|b)", "(x)?(?(1)a|b)", "(?<n>x)?(?(n)a|b)", @"a\Gb", @"\Ga", @"\\Ga", @"(?:\G)a", "x|(?=a)a",
        "a{,2}", "a{", "a{1", "a{1,", "a{a}", "a{1,2", "{", "{a}", "a{2}", "a{2,}", "a{2,3}?", "a{02}", "x{1}{", "[{]{2}", "a{ 2}", "}", "]", "a]b", "a}b",
        "[a-z-[aeiou]]", "[a-z-[aeiou-[e]]]x", "[a-z-[(?=)]]", @"[\d-[5]](?=a)a", @"[\d-[5]]a", "[a-[b]]", "[-[a]]", "[a-z-[]x]]a", "[a-z-[]x(?=]]a", "[a-[]x(?=]]a", @"[\d-[]x(?=]]a", "[a-z-[b-[](?=]]]a", "[^-a]b", "[[:alpha:]]", "[[::]]", "[[::]a](?:=)", "[[:]a]",
        @"[\-a]b", @"[\d-z]", @"[+\-.]", @"[\w-]+", @"\p{Lu}", @"\P{IsBasicLatin}+", @"[\p{L}-[a-z]]", @"\p{L}{1,5}",
        "()", "(|a)b", "(a||b)", "(?:)", "((((a))))", "(a)(?:b)(?<c>d)", "a(?i)b(?-i)c", "(a(?i)b)c", @"\.\*\+\?\|\(\)\[\]\{\}\^\$", @"[^\]]*", @"\\(?:=)", @"\\(?=a)a",
        "[a-z]{1,500}", "(a{1,30}){1,30}", "(ab){500}", "(?:a{10}b{10}){50}", "(a{1,1000})", "a{1000}", "(a*){1000}", "((a|b){1,10}c){1,45}", "(a{100,}){9}",
    ];

    // The engine does away with these before it looks: they say nothing. The verdict by syntax is on the safe side.
    private static readonly string[] DoneAway = ["(?=)a", "(?!)|a", "(?:(?=x)){0}a"];

    public static TheoryData<string> Patterns => [.. Pool];

    public static TheoryData<string> Emptied => [.. DoneAway];

    [Theory]
    [MemberData(nameof(Patterns))]
    public void A_pattern_is_linear_by_its_syntax_when_the_engine_that_does_not_backtrack_takes_it(string pattern)
    {
        _ = new Regex(pattern, RegexOptions.CultureInvariant);
        var syntax = PatternSyntax.Parse(pattern);
        Assert.Equal(EngineTakes(syntax), syntax.IsNonBacktracking);
        Assert.Equal(syntax.IsNonBacktracking, syntax.Obstacle is null);
    }

    [Fact]
    public void The_pool_has_many_patterns_of_both_kinds()
    {
        Assert.Equal(Pool.Length, Pool.Distinct().Count());
        Assert.InRange(Pool.Count(pattern => PatternSyntax.Parse(pattern).IsNonBacktracking), 100, Pool.Length - 40);
    }

    [Theory]
    [MemberData(nameof(Emptied))]
    public void What_the_engine_does_away_with_counts_as_it_stands(string pattern)
    {
        Assert.True(EngineTakes(PatternSyntax.Parse(pattern)));
        Assert.NotNull(PatternSyntax.Parse(pattern).Obstacle);
    }

    [Fact]
    public void Pieces_of_patterns_in_any_order_get_a_verdict_that_the_engine_shares()
    {
        string[] pieces =
        [
            "a", "b", "(", "(?:", "(?<n>", "(?'m'", ")", ")", ")", "|", "*", "+", "?", "{2}", "{1,3}", "{", "}", "[", "]", "[^", "-", "-[", "\\", @"\\", @"\d", @"\1", @"\10", @"\k<n>", @"\<n>", @"\(", @"\[", @"\]",
            "(?=b)", "(?>ab)", "(?!a", "(?<=a", "(?(a)", "(?x)", "(?-x)", "(?x:", "(?n)", "(?i:", "#", "\n", " ", "(?#", "^", "$", ".", @"\G", @"\x41", @"\012", @"\p{L}", @"\c[", "[::]", ",", "1", "<", "'", "=", "!",
        ];
        Gen.OneOf(pieces.Select(Gen.Const).ToArray()).List[1, 12].Select(list => string.Concat(list)).Sample(
            pattern => !IsExpression(pattern) || Agrees(PatternSyntax.Parse(pattern)),
            iter: 20_000,
            threads: 2);
    }

    [Fact]
    public void A_text_that_is_no_expression_is_looked_at_without_an_exception() =>
        Gen.String[Gen.Char[@"ab()[]{}\?<>'=!:|*+-#,^$.0123kGpxucn" + "\n "], 0, 30].Sample(text => PatternSyntax.Parse(text).Size >= 1, iter: 20_000, threads: 2);

    [Theory]
    [InlineData(@"(a)\1", @"the backreference \1")]
    [InlineData(@"(?<year>\d{4})-\k<year>", @"the backreference \k<year>")]
    [InlineData(@"(?<n>a)\'n'", @"the backreference \'n'")]
    [InlineData(@"(a)(b)(c)(d)(e)(f)(g)(h)(i)(j)(k)\11", @"the backreference \11")]
    [InlineData("a(?=b)b", "the lookahead (?=")]
    [InlineData("(?!-)[a-z-]+", "the lookahead (?!")]
    [InlineData("(?<=a)b", "the lookbehind (?<=")]
    [InlineData("(?<!a)b", "the lookbehind (?<!")]
    [InlineData("(?>a+)b", "the atomic group (?>")]
    [InlineData("(a)?(?(1)b|c)", "the condition (?(")]
    [InlineData("(?<n>a)(?<m-n>b)", "the balancing group (?<m-n>")]
    [InlineData(@"\Ga", @"\G")]
    [InlineData(@"(?=a)(?>b)\G", "the lookahead (?=")]
    [InlineData("(a{1,10}b){1,100}", "its counts, which stand for 1100 characters (1000 at most)")]
    [InlineData("(?:a){1001}", "its counts, which stand for 1001 characters (1000 at most)")]
    public void What_prevents_linear_matching_is_named(string pattern, string obstacle) =>
        Assert.Equal((obstacle, false), (PatternSyntax.Parse(pattern).Obstacle, PatternSyntax.Parse(pattern).IsNonBacktracking));

    [Theory]
    [InlineData("", 1)]
    [InlineData("abc", 3)]
    [InlineData("(a|b{2}){2}", 6)]
    [InlineData("a{2,5}b", 6)]
    [InlineData("a{5,}", 6)]
    [InlineData(@"\x41\u0041\cA\012\p{Lu}[a-z]", 6)]
    [InlineData("(a{10}){10}", 100)]
    [InlineData("(){1000}", 1000)]
    [InlineData("a{2147483647}", int.MaxValue)]
    [InlineData("((a{65536}){65536}){65536}", int.MaxValue)]
    public void The_size_is_the_length_with_counts_written_out(string pattern, int size) => Assert.Equal(size, PatternSyntax.Parse(pattern).Size);

    [Theory]
    [InlineData("a{1000}", true)]
    [InlineData("a{1001}", false)]
    [InlineData("[a-z]{1,4096}", false)]
    [InlineData(@"\S{1,2000000}", false)]
    [InlineData(@"#(\d{3})[a-z]{5000,}x", false)]
    public void Characters_in_a_row_of_which_one_is_repeated_are_linear_whatever_their_number(string pattern, bool isNonBacktracking)
    {
        var syntax = PatternSyntax.Parse(pattern);
        Assert.Equal((null, isNonBacktracking, false), (syntax.Obstacle, syntax.IsNonBacktracking, syntax.IsTooLarge));
    }

    [Theory]
    [InlineData("a*[ab]{1,2000}")]
    [InlineData("(?:ab){1,2000}")]
    [InlineData("a{2000}|b")]
    public void More_than_one_repetition_or_a_choice_makes_large_counts_an_obstacle(string pattern) => Assert.NotNull(PatternSyntax.Parse(pattern).Obstacle);

    [Theory]
    [InlineData("(a{1,1000}){1,100}", false)]
    [InlineData("(a{1,1000}b){1,100}", true)]
    [InlineData("(a{1,1000}){1,1000}", true)]
    [InlineData("(?=(a{1,1000}){1,1000})a", true)]
    [InlineData(@"(?:(?:(?:\w{0,99}){0,99}){0,99}){0,99}", true)]
    [InlineData("a{60000}|b{60000}", true)]
    public void Counts_within_counts_have_a_limit(string pattern, bool isTooLarge) => Assert.Equal(isTooLarge, PatternSyntax.Parse(pattern).IsTooLarge);

    [Theory]
    [InlineData("(?x)a #c", true)]
    [InlineData("(?x)a #", true)]
    [InlineData("(?x)a{2} #c", true)]
    [InlineData("(?x)a #c\n", false)]
    [InlineData("(?x)a #c\nb", false)]
    [InlineData("(?x:a #c\n)#d", false)]
    [InlineData("a #c", false)]
    [InlineData(@"(?x)a \#c", false)]
    [InlineData("(?x)a [#]c", false)]
    public void A_comment_at_the_end_does_not_hide_what_comes_after_the_pattern(string pattern, bool endsInComment)
    {
        var syntax = PatternSyntax.Parse(pattern);
        Assert.Equal(endsInComment, syntax.EndsInComment);
        _ = new Regex(syntax.WholeText);
    }

    private static bool IsExpression(string pattern)
    {
        try
        {
            _ = new Regex(pattern, RegexOptions.CultureInvariant);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    // What has no width and may occur no times, (?=a)*, is one more thing that the engine does away with.
    private static bool Agrees(PatternSyntax syntax) =>
        EngineTakes(syntax) == syntax.IsNonBacktracking || (!syntax.IsNonBacktracking && (syntax.Obstacle is @"\G" || syntax.Obstacle!.StartsWith("the look", StringComparison.Ordinal)));

    private static bool EngineTakes(PatternSyntax syntax)
    {
        try
        {
            _ = new Regex(syntax.WholeText, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
            return true;
        }
        catch (NotSupportedException)
        {
            return false;
        }
    }
}
