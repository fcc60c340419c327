using System.Reflection;

namespace RtcGen.Client.Tests.Samples;

/// <summary>The properties of a generated class that stand for members on the wire.</summary>
internal static class WireProperties
{
    /// <summary>The properties by the names of their members, which an attribute tells where they differ. Results have no attributes.</summary>
    public static IEnumerable<(string Name, PropertyInfo Property)> Of(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(property => property.SetMethod is not null)
            .Select(property => (property.GetCustomAttribute<RtcParameterAttribute>()?.Name ?? property.Name, property));

    /// <summary>The property of a member: of its very name, or of the only one that differs in capitals alone.</summary>
    public static (string Name, PropertyInfo Property)? Find(Type type, string name)
    {
        var alike = Of(type).Where(member => string.Equals(member.Name, name, StringComparison.OrdinalIgnoreCase)).ToList();
        return alike.Where(member => member.Name == name).Cast<(string, PropertyInfo)?>().SingleOrDefault()
            ?? (alike.Count == 1 ? alike[0] : null);
    }
}
