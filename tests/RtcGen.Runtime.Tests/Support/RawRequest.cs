namespace RtcGen.Runtime.Tests.Support;

/// <summary>A request as it stood on the wire.</summary>
internal sealed record RawRequest(string Head, byte[] Body)
{
    /// <summary>For example <c>POST /?Action=… HTTP/1.1</c>.</summary>
    public string Line => Head[..Head.IndexOf("\r\n", StringComparison.Ordinal)];

    /// <summary>The value of a header that must be there once.</summary>
    public string Header(string name) => Assert.Single(Head.Split("\r\n").Skip(1), line => line.StartsWith($"{name}:", StringComparison.OrdinalIgnoreCase))
        [(name.Length + 1)..].Trim(' ');
}
