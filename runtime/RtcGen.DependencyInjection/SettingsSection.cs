using Microsoft.Extensions.Configuration;

namespace RtcGen;

/// <summary>A section that settings are read from.</summary>
internal sealed record SettingsSection(string Name, IConfigurationSection Section);
