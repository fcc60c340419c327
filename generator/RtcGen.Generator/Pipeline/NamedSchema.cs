using RtcGen.Schema;

namespace RtcGen.Generator;

/// <summary>Reads a schema file as C# needs it: a name that cannot be one there is a fault like any other.</summary>
internal static class NamedSchema
{
    /// <summary>Reads the text. Nothing else matters.</summary>
    public static SchemaFile Read(string text, CancellationToken cancellationToken)
    {
        var file = SchemaReader.Read(text, cancellationToken);
        var faults = CodeModelBuilder.FindFaults(file);
        return faults.Count == 0
            ? file
            : new(null, null, null, new(file.Diagnostics.Concat(faults))) { IsAction = file.Action is not null, FaultyService = file.Service?.Service };
    }
}
