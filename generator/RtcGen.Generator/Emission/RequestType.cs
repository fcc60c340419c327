using RtcGen.Schema;

namespace RtcGen.Generator;

/// <summary>A class or enumeration to print for an action: its name and where it comes from.</summary>
/// <param name="Name">The C# name.</param>
/// <param name="Field">The member whose type it is; null for the request itself.</param>
/// <param name="Members">The properties of a class.</param>
internal sealed record RequestType(string Name, FieldSchema? Field, IReadOnlyList<RequestProperty> Members);
