using System;

namespace RtcGen.Schema;

/// <summary>An action's place in a family of actions on one kind of task.</summary>
/// <param name="Family">The family's name, for example <c>snapshot</c>.</param>
/// <param name="Role">What the action does to the task.</param>
/// <param name="Key">The members of the request that together name the task.</param>
/// <param name="After">The action that must have come before, when there is one.</param>
public sealed record TaskRole(string Family, TaskVerb Role, EquatableArray<string> Key, string? After)
{
    /// <summary>Gets the families within which a key names one task; the family alone when null.</summary>
    public string? Group { get; init; }

    /// <summary>Gets the result of a start when the task is running already; null when that is an error.</summary>
    public string? Again { get; init; }

    /// <summary>Gets the member that says for how many seconds the task goes on without users; null when none does.</summary>
    public MemberPath? Idle { get; init; }

    /// <summary>Gets the members, a string or a list of strings, that name the users without whom the task is idle; null when any user counts.</summary>
    public MemberPath? Users { get; init; }

    /// <summary>Gets the member that says for how many seconds the task runs at most, 0 for no limit; null when none does.</summary>
    public MemberPath? Limit { get; init; }

    /// <summary>Gets how long every task runs at most; null when there is no such limit.</summary>
    public TimeSpan? Lifetime { get; init; }

    /// <summary>Gets the Boolean member with which an update changes what it names and keeps the rest; null when there is none.</summary>
    public string? Partial { get; init; }
}
