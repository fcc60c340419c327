using RtcGen.Schema;

namespace RtcGen.Client.Tests;

/// <summary>All schema files of the repository, read once.</summary>
internal static class Catalogue
{
    private static readonly List<SchemaFile> Files =
        [.. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "schema"), "*.rtc.yaml", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(path => SchemaReader.Read(File.ReadAllText(path)))];

    /// <summary>What is wrong with any of them.</summary>
    public static IReadOnlyList<string> Faults { get; } =
        [.. Files.SelectMany(file => file.Diagnostics).Select(fault => $"{fault.Id} line {fault.Span.StartLine}: {fault.Message}")];

    public static IReadOnlyList<ActionSchema> Actions { get; } = [.. Files.Select(file => file.Action).OfType<ActionSchema>()];

    public static ServiceSchema Service { get; } = Files.Select(file => file.Service).OfType<ServiceSchema>().Single();

    public static IReadOnlyList<TypesSchema> Types { get; } = [.. Files.Select(file => file.Types).OfType<TypesSchema>()];

    /// <summary>An action's name and version, for theories.</summary>
    public static TheoryData<string, string> Pairs()
    {
        var pairs = new TheoryData<string, string>();
        foreach (var action in Actions)
        {
            pairs.Add(action.Action, action.Version);
        }

        return pairs;
    }

    public static ActionSchema? Find(string action, string version) =>
        Actions.SingleOrDefault(known => known.Action == action && known.Version == version);

    /// <summary>A member as it is, or with what the shared type it names says in its place.</summary>
    public static FieldSchema Resolve(FieldSchema field, string version, bool inResult)
    {
        if (field.Type != FieldType.Shared)
        {
            return field;
        }

        var shape = TypesOf(version, inResult).Concat(TypesOf(null, inResult)).First(type => type.Name == field.TypeName).Shape;
        return field with { Type = FieldType.Object, Fields = shape.Fields, Rules = shape.Rules, Union = shape.Union };
    }

    /// <inheritdoc cref="Resolve(FieldSchema, string, bool)"/>
    /// <remarks>Types of the action's own namespace go before those of the service, and those of its version before those of all.</remarks>
    public static FieldSchema Resolve(FieldSchema field, ActionSchema action, bool inResult)
    {
        if (field.Type != FieldType.Shared)
        {
            return field;
        }

        var shape = Types
            .Where(types => (types.Version is null || types.Version == action.Version) && (types.Namespace is null || types.Namespace == action.Namespace))
            .OrderByDescending(types => types.Namespace is not null)
            .ThenByDescending(types => types.Version is not null)
            .SelectMany(types => inResult ? types.Results : types.Types)
            .First(type => type.Name == field.TypeName).Shape;
        return field with { Type = FieldType.Object, Fields = shape.Fields, Rules = shape.Rules, Union = shape.Union, Switch = shape.Switch };
    }

    private static IEnumerable<TypeSchema> TypesOf(string? version, bool inResult) =>
        Types.Where(types => types.Version == version).SelectMany(types => inResult ? types.Results : types.Types);
}
