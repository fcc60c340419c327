using RtcGen.Schema;

namespace RtcGen.Generator;

/// <summary>A property to print.</summary>
/// <param name="Field">The member it stands for.</param>
/// <param name="Name">The C# name.</param>
/// <param name="Type">The C# type, without a question mark.</param>
internal sealed record RequestProperty(FieldSchema Field, string Name, string Type)
{
    /// <summary>Whether the values have names, so that the type is an enumeration.</summary>
    public bool IsEnum => Field.Values.Count > 0;
}
