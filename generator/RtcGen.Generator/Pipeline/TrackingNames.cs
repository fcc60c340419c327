namespace RtcGen.Generator;

/// <summary>Names of the pipeline's steps, for tests that count what runs again after an edit.</summary>
public static class TrackingNames
{
    /// <summary>A schema file becomes a model.</summary>
    public const string Parse = "RtcGen.Parse";

    /// <summary>A model shrinks to what other files may refer to.</summary>
    public const string Key = "RtcGen.Key";

    /// <summary>All keys together.</summary>
    public const string Index = "RtcGen.Index";

    /// <summary>What the project file says.</summary>
    public const string Settings = "RtcGen.Settings";

    /// <summary>The project's references. Runs whenever C# is typed, and finds the same.</summary>
    public const string References = "RtcGen.References";

    /// <summary>What the references name already.</summary>
    public const string ReferencedErrors = "RtcGen.ReferencedErrors";

    /// <summary>All that a file's output depends on besides the file.</summary>
    public const string Surroundings = "RtcGen.Surroundings";

    /// <summary>The decision what to emit for a file.</summary>
    public const string Plan = "RtcGen.Plan";
}
