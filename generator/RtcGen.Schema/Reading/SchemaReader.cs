namespace RtcGen.Schema;

/// <summary>Reads a schema file. The same text always gives an equal result.</summary>
public static class SchemaReader
{
    /// <summary>Reads <paramref name="text"/> as an action when it has an <c>action</c> key, else as a service.</summary>
    /// <param name="text">The whole file.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    /// <returns>What the file describes, and all its faults.</returns>
    public static SchemaFile Read(string text, CancellationToken cancellationToken = default) =>
        throw new NotImplementedException();
}
