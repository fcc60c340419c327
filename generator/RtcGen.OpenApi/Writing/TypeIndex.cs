using RtcGen.Schema;

namespace RtcGen.OpenApi.Writing;

/// <summary>Finds the shared type that a name means in a place, and the component that describes it.</summary>
internal sealed class TypeIndex
{
    private const string Components = "#/components/schemas/";

    private readonly Dictionary<(TypeLocation Location, bool IsResult, string Name), TypeSchema> _types = [];

    public TypeIndex(IEnumerable<TypesSchema> files)
    {
        foreach (var file in files)
        {
            Add(file, file.Types, isResult: false);
            Add(file, file.Results, isResult: true);
        }
    }

    /// <summary>The name of the component, such as <c>rtc.2023-11-01.RoomStream</c>.</summary>
    public static string ComponentOf(TypeLocation location, bool isResult, string name) => string.Join('.', new[]
    {
        location.Service, location.Namespace, location.Version ?? "common", isResult ? "results" : null, name,
    }.OfType<string>());

    public static string ReferenceTo(string component) => Components + component;

    /// <summary>The last part of a reference to a component.</summary>
    public static string NameOf(string reference) => reference[(reference.LastIndexOfAny(['.', '/']) + 1)..];

    public string Reference(TypeLocation from, bool isResult, string name) =>
        ReferenceTo(ComponentOf(Find(from, isResult, name).Location, isResult, name));

    public (TypeLocation Location, TypeSchema Type) Find(TypeLocation from, bool isResult, string name)
    {
        foreach (var location in from.Searched)
        {
            if (_types.TryGetValue((location, isResult, name), out var type))
            {
                return (location, type);
            }
        }

        throw new OpenApiException($"No file describes the type '{name}' of the service '{from.Service}'{(from.Version is null ? string.Empty : " in version " + from.Version)}.");
    }

    private void Add(TypesSchema file, IEnumerable<TypeSchema> types, bool isResult)
    {
        foreach (var type in types)
        {
            if (!_types.TryAdd((TypeLocation.From(file), isResult, type.Name), type))
            {
                throw new OpenApiException($"Two files describe the type '{type.Name}' of the service '{file.Service}'.");
            }
        }
    }
}
