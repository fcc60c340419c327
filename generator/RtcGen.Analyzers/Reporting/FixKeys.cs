namespace RtcGen.Analyzers;

/// <summary>What a diagnostic tells the code fixes: keys of its properties, whose values are C#.</summary>
internal static class FixKeys
{
    /// <summary>The nearest allowed value.</summary>
    public const string Nearest = "Nearest";

    /// <summary>The value that the server uses by default.</summary>
    public const string Default = "Default";

    /// <summary>The constant that was meant.</summary>
    public const string Named = "Named";

    /// <summary>The assignment can go.</summary>
    public const string Remove = "Remove";

    /// <summary>The item can go.</summary>
    public const string RemoveItem = "RemoveItem";

    /// <summary>The properties of which one can be added, as assignments, one a line.</summary>
    public const string Add = "Add";

    /// <summary>The property to use instead.</summary>
    public const string Rename = "Rename";
}
