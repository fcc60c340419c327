namespace RtcGen.Schema;

/// <summary>What a response carries in <c>Result</c>.</summary>
/// <param name="Shape">The JSON type, and what is in it; its name is <c>Result</c>.</param>
/// <param name="Success">The value on success, when the documentation states one.</param>
/// <param name="Failure">The value on failure, when the documentation states one.</param>
public sealed record ResultSchema(FieldSchema Shape, string? Success, string? Failure)
{
    /// <summary>Gets the JSON type.</summary>
    public FieldType Type => Shape.Type;
}
