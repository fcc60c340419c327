using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace RtcGen;

/// <summary>A section that the options of a client are read from.</summary>
internal sealed record SettingsSection(string Name, IConfigurationSection Section)
{
    /// <summary>Gets those of a client, in the order in which they were registered.</summary>
    public static IReadOnlyList<SettingsSection> GetAll(IServiceProvider services, string name) => [.. services.GetServices<SettingsSection>().Where(one => one.Name == name)];

    /// <summary>What errors are reported under.</summary>
    public static string GetPath(IReadOnlyList<SettingsSection> sections) => sections.Count > 0 ? sections[0].Section.Path : nameof(RtcClientOptions);
}
