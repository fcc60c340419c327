namespace RtcGen.Import;

/// <summary>The types that one or more Go files of a package declare.</summary>
internal sealed class GoFile
{
    /// <summary>Structs by name.</summary>
    public Dictionary<string, GoStruct> Structs { get; } = new(StringComparer.Ordinal);

    /// <summary>Other types by name, with what they stand for.</summary>
    public Dictionary<string, GoType> Aliases { get; } = new(StringComparer.Ordinal);

    /// <summary>The values of enumerations by name.</summary>
    public Dictionary<string, List<string>> Enums { get; } = new(StringComparer.Ordinal);
}
