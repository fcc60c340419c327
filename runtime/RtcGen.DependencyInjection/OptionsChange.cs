namespace RtcGen;

/// <summary>A change of the options of one client.</summary>
internal sealed record OptionsChange(string Name, Action<RtcClientOptions, IServiceProvider> Configure);
