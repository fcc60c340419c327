namespace RtcGen.Schema;

/// <summary>An action's place in a family of actions on one kind of task.</summary>
/// <param name="Family">The family's name, for example <c>snapshot</c>.</param>
/// <param name="Role">What the action does to the task.</param>
/// <param name="Key">The members of the request that together name the task.</param>
/// <param name="After">The action that must have come before, when there is one.</param>
public sealed record TaskRole(string Family, TaskVerb Role, EquatableArray<string> Key, string? After);
