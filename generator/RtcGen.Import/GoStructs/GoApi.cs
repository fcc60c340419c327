namespace RtcGen.Import;

/// <summary>One action of a Go SDK's list.</summary>
/// <param name="Action">The action's name.</param>
/// <param name="Version">The API version.</param>
/// <param name="Method"><c>GET</c> or <c>POST</c>.</param>
internal sealed record GoApi(string Action, string Version, string Method);
