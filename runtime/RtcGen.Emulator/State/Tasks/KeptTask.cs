using RtcGen.Schema;

namespace RtcGen.Emulator;

/// <summary>A task that runs, or has ended and is still reported.</summary>
/// <param name="Group">The families within which its key names one task; null for none, or when a seeded task does not say.</param>
/// <param name="Task">The task.</param>
/// <param name="Terms">When it ends by itself.</param>
/// <param name="TouchedAt">When it was last started, updated or seeded.</param>
internal sealed record KeptTask(string? Group, EmulatorTask Task, TaskTerms Terms, DateTimeOffset TouchedAt)
{
    /// <summary>The action that started it; null for a seeded one.</summary>
    public ActionSchema? Start { get; init; }

    /// <summary>Its place among all tasks in the order of their starts.</summary>
    public long Number { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    public TaskEnd? End { get; init; }

    /// <summary>Its key as one string.</summary>
    public string Identity { get; } = Identify(Task.Key);

    /// <summary>The estimated memory it takes.</summary>
    public long Bytes => RetainedSize.Estimate(Task);

    /// <summary>Lengths before the values keep two different keys from giving one identity.</summary>
    public static string Identify(IReadOnlyDictionary<string, string> key) => string.Concat(
        key.OrderBy(part => part.Key, StringComparer.Ordinal)
            .Select(part => $"{part.Key.Length}:{part.Key}{part.Value.Length}:{part.Value}"));
}
