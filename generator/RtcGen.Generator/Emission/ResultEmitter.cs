using RtcGen.Schema;

namespace RtcGen.Generator;

/// <summary>Prints the reading of <c>Result</c>.</summary>
internal static class ResultEmitter
{
    /// <summary>The C# type of a result. The language has only texts so far.</summary>
    public static string TypeOf(ResultSchema result) => result.Type == FieldType.String
        ? "string"
        : throw new NotSupportedException($"A result of type {result.Type} has no C# type.");

    /// <summary>What a method returns, for its comment.</summary>
    public static string Describe(ResultSchema result) => result.Success is { } success
        ? $"The answer; <c>Result</c> is documented to be <c>{CSharp.Xml(success)}</c>. A failure is an exception."
        : "The answer. A failure is an exception.";

    /// <summary>Prints the method.</summary>
    public static void Emit(CodeWriter code, ResultSchema result)
    {
        code.Lines("/// <inheritdoc />");
        code.Lines($"protected override {TypeOf(result)}? ReadResult(ref Utf8JsonReader json) => json.GetString();");
    }
}
