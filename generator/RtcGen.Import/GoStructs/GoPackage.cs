namespace RtcGen.Import;

/// <summary>The folder of one service in a Go SDK.</summary>
/// <param name="Name">What the folder is called.</param>
/// <param name="Sources">Its files.</param>
public sealed record GoPackage(string Name, IReadOnlyList<GoSource> Sources);
