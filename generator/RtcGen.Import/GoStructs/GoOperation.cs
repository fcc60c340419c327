namespace RtcGen.Import;

/// <summary>One operation of a service's package.</summary>
/// <param name="Action">The action's name on the wire.</param>
/// <param name="Method"><c>GET</c> or <c>POST</c>.</param>
/// <param name="IsJson">Whether the body is JSON; otherwise it is a form.</param>
/// <param name="Input">The struct of the request.</param>
/// <param name="Output">The struct of the response.</param>
internal sealed record GoOperation(string Action, string Method, bool IsJson, string Input, string Output);
