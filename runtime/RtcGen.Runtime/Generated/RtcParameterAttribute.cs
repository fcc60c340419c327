using System.ComponentModel;

namespace RtcGen.Generated;

/// <summary>
/// What the schema states about a request property beyond its type. Analyzers and other tools
/// read it from metadata; the client itself does not.
/// </summary>
/// <param name="name">The property's name on the wire.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Property)]
public sealed class RtcParameterAttribute(string name) : Attribute
{
    /// <summary>Gets the property's name on the wire.</summary>
    public string Name { get; } = name;

    /// <summary>Gets the value that the server uses when the property is absent.</summary>
    public object? Default { get; init; }

    /// <summary>Gets the unit of a number, for example <c>s</c> or <c>px</c>.</summary>
    public string? Unit { get; init; }

    /// <summary>Gets what the server does with a value that breaks a rule.</summary>
    public RtcServerReaction WhenInvalid { get; init; }

    /// <summary>Gets a value indicating whether the value must never be shown.</summary>
    public bool Secret { get; init; }

    /// <summary>Gets a value indicating whether the server accepts the property and ignores it.</summary>
    public bool NoEffect { get; init; }
}
