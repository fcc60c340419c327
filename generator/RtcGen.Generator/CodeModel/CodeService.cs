using RtcGen.Schema;

namespace RtcGen.Generator;

/// <summary>The C# of a service file.</summary>
/// <param name="Schema">The service.</param>
/// <param name="Path">The file, as the code shows it.</param>
/// <param name="Namespace">Where it lies.</param>
/// <param name="Errors">The error codes.</param>
/// <param name="Formats">The formats.</param>
internal sealed record CodeService(
    ServiceSchema Schema, string Path, string Namespace, EquatableArray<CodeError> Errors, EquatableArray<CodeFormat> Formats)
{
    /// <summary>The class of the error codes.</summary>
    public string ErrorsClass => ReservedNames.GetErrorsClass(Schema.Service);

    /// <summary>The class that calls actions by name.</summary>
    public string CallsClass => ReservedNames.GetCallsClass(Schema.Service);
}
