namespace RtcGen.Emulator;

/// <summary>Which families of tasks form a group, within which a key names one task.</summary>
/// <param name="schemas">The actions, which are looked through when a seeded task does not say what it belongs to.</param>
internal sealed class TaskFamilies(SchemaSet schemas)
{
    private readonly Lazy<Dictionary<string, string>> _groups = new(() => schemas.Actions
        .Where(static action => action.Task?.Group is not null)
        .GroupBy(static action => action.Task!.Family, StringComparer.Ordinal)
        .ToDictionary(static family => family.Key, static family => family.First().Task!.Group!, StringComparer.Ordinal));

    /// <summary>Whether a task is of a family, or of one in the group of that name.</summary>
    public bool IsMeant(string familyOrGroup, KeptTask task) =>
        task.Task.Family == familyOrGroup || (task.Start is null && task.Group is null ? _groups.Value.GetValueOrDefault(task.Task.Family) : task.Group) == familyOrGroup;
}
