namespace RtcGen.Schema;

/// <summary>What an answer carries in <c>Result</c>.</summary>
/// <param name="Type">The JSON type.</param>
/// <param name="Success">The value on success, when the documentation states one.</param>
/// <param name="Failure">The value on failure, when the documentation states one.</param>
public sealed record ResultSchema(FieldType Type, string? Success, string? Failure);
