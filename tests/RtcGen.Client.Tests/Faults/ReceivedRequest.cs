namespace RtcGen.Client.Tests.Faults;

/// <summary>A request as it stood on the wire.</summary>
/// <param name="Head">Its first line and its headers.</param>
/// <param name="Body">Its body.</param>
internal sealed record ReceivedRequest(string Head, byte[] Body)
{
    /// <summary>The value of a header; null when there is none.</summary>
    public string? Header(string name) => Head.Split("\r\n").Skip(1)
        .FirstOrDefault(line => line.StartsWith($"{name}:", StringComparison.OrdinalIgnoreCase))?[(name.Length + 1)..].Trim(' ');
}
