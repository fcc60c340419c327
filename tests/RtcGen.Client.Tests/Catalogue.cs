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

    /// <summary>An action that says all that makes a service lenient, in an assembly of its own.</summary>
    public static ActionSchema Lenient { get; } = SchemaReader.Read(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Lenient", "TryLenient.rtc.yaml"))).Action!;

    /// <summary>The actions and <see cref="Lenient"/>, for theories.</summary>
    public static TheoryData<string, string> PairsAndLenient()
    {
        var pairs = Pairs();
        pairs.Add(Lenient.Action, Lenient.Version);
        return pairs;
    }

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
        Actions.Append(Lenient).SingleOrDefault(known => known.Action == action && known.Version == version);

    /// <summary>The class of an action's requests.</summary>
    public static Type GetRequest(ActionSchema action) => action == Lenient
        ? typeof(RtcGen.Rtc.TryLenientRequest)
        : typeof(RtcGen.Rtc.V20201201.UpdateSnapshotRequest).Assembly.GetType($"{NamespaceOf(action)}.{action.Action}Request", throwOnError: true)!;

    /// <summary>Where the C# of an action lies.</summary>
    public static string NamespaceOf(ActionSchema action) => string.Join('.', new[]
    {
        "RtcGen.Rtc", action.Namespace, action.SupersededBy is null ? null : $"V{action.Version.Replace("-", string.Empty, StringComparison.Ordinal)}",
    }.OfType<string>());

    /// <summary>A member as it is, or with what the shared type it names says in its place: one of the namespace first, and of it one of the version.</summary>
    public static FieldSchema Resolve(FieldSchema field, ActionSchema action, bool inResult)
    {
        if (field.Type != FieldType.Shared)
        {
            return field;
        }

        var shape = new[] { action.Namespace, null }
            .SelectMany(part => new[] { action.Version, null }.SelectMany(version => TypesOf(part, version, inResult)))
            .First(type => type.Name == field.TypeName).Shape;
        return field with { Type = FieldType.Object, Fields = shape.Fields, Switch = shape.Switch, Rules = shape.Rules, Union = shape.Union };
    }

    private static IEnumerable<TypeSchema> TypesOf(string? part, string? version, bool inResult) =>
        Types.Where(types => types.Namespace == part && types.Version == version).SelectMany(types => inResult ? types.Results : types.Types);
}
