using System.ComponentModel;
using System.Globalization;

namespace RtcGen;

/// <summary>The rate at which an action, or a group of actions together, may be called. Two rates with the same values are equal.</summary>
public sealed record RtcRate
{
    /// <summary>Initializes a new instance of the <see cref="RtcRate"/> class. Generated code calls this.</summary>
    /// <param name="service">The name of the service, for example <c>rtc</c>.</param>
    /// <param name="name">The group, for example <c>messaging</c>, or the one action that is counted.</param>
    /// <param name="calls">The number of calls that are allowed, at least 1.</param>
    /// <param name="seconds">The period in seconds.</param>
    /// <param name="scope">Whose calls are counted together.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public RtcRate(string service, string name, int calls, int seconds, RtcRateScope scope = RtcRateScope.Account)
    {
        Service = service;
        Name = name;
        Calls = calls;
        Period = TimeSpan.FromSeconds(seconds);
        Scope = scope;
    }

    /// <summary>Gets the name of the service, for example <c>rtc</c>.</summary>
    public string Service { get; init; }

    /// <summary>
    /// Gets the name of the group, for example <c>messaging</c>, or the action and version, for example <c>UpdateSnapshot
    /// 2020-12-01</c>.
    /// </summary>
    public string Name { get; init; }

    /// <summary>Gets the number of calls that are allowed in any <see cref="Period"/>.</summary>
    public int Calls { get; init; }

    /// <summary>Gets the period in which the calls are counted.</summary>
    public TimeSpan Period { get; init; }

    /// <summary>Gets whose calls are counted together.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public RtcRateScope Scope { get; init; }

    /// <summary>Gets the application whose calls are counted, when each is counted separately; otherwise, null.</summary>
    public string? AppId { get; init; }

    /// <summary>Counts the calls that a list stands for: one for each item. An empty one is a call all the same.</summary>
    /// <typeparam name="T">The type of an item.</typeparam>
    /// <param name="items">The list.</param>
    /// <returns>At least 1.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static int GetPermitCount<T>(IReadOnlyList<T>? items) => Math.Max(items?.Count ?? 0, 1);

    /// <summary>Returns the rate.</summary>
    /// <returns>For example <c>messaging (500 calls per 1 s)</c>.</returns>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Name}{(AppId is null ? string.Empty : $" for {AppId}")} ({Calls} calls per {DurationText.Seconds(Period)} s)");
}
