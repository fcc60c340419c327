namespace RtcGen.Schema;

/// <summary>
/// How a pattern can be matched, decided by its syntax alone: the verdict is the same in every editor, compiler and
/// program, whatever regular expressions the .NET at hand knows.
/// </summary>
public sealed class PatternSyntax
{
    /// <summary>
    /// The greatest <see cref="Size"/> that is matched without backtracking. .NET's engine has a limit of its own, in
    /// other units; half of it leaves room for versions that count otherwise.
    /// </summary>
    public const int MaximumLinearSize = 1000;

    /// <summary>The greatest <see cref="Size"/> of a pattern whose counts stand within counts, or beside each other.</summary>
    public const int MaximumSize = 100_000;

    internal PatternSyntax(string pattern, PatternScanner scanned)
    {
        Size = scanned.Size;
        IsTooLarge = Size > MaximumSize && !scanned.IsPlain;
        IsNonBacktracking = scanned.Obstacle is null && Size <= MaximumLinearSize;
        Obstacle = scanned.Obstacle
            ?? (IsNonBacktracking || scanned.IsPlain ? null : FormattableString.Invariant($"its counts, which stand for {Size} characters ({MaximumLinearSize} at most)"));
        EndsInComment = scanned.EndsInComment;
        WholeText = @"\A(?:" + pattern + (EndsInComment ? "\n" : string.Empty) + @")\z";
    }

    /// <summary>Gets how many characters the pattern stands for when its counts are written out: 6 for <c>(a|b{2}){2}</c>.</summary>
    public int Size { get; }

    /// <summary>Gets a value indicating whether it is too large for any engine.</summary>
    public bool IsTooLarge { get; }

    /// <summary>Gets a value indicating whether it is matched by the engine that does not backtrack: <c>RegexOptions.NonBacktracking</c>.</summary>
    public bool IsNonBacktracking { get; }

    /// <summary>Gets what keeps it from being matched in linear time, such as <c>the lookahead (?=</c>; null where nothing does.</summary>
    public string? Obstacle { get; }

    /// <summary>Gets a value indicating whether its last line is a comment of <c>(?x)</c>, which would hide whatever follows on that line.</summary>
    public bool EndsInComment { get; }

    /// <summary>Gets the regular expression that a string matches when it matches the pattern as a whole.</summary>
    public string WholeText { get; }

    /// <summary>Looks at a pattern. Of one that is not a regular expression it says nothing of use, and never fails.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <returns>What its syntax says.</returns>
    public static PatternSyntax Parse(string pattern) => new(pattern, PatternScanner.Scan(pattern));
}
