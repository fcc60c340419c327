using RtcGen.Schema;

namespace RtcGen.Emulator;

/// <summary>Picks the service's error code for a refusal.</summary>
/// <remarks>
/// The service's special codes are built from a member's name (MissingParameter.NoAppId, InvalidParameter.IllegalRoomID).
/// Such a code is used when the catalogue has it, whatever its case; otherwise the general code, because none is invented.
/// </remarks>
internal sealed class RejectionCodes(ServiceSchema service)
{
    public const string BodyIsEmpty = "InvalidParameter.BodyIsEmpty";
    public const string Unmarshal = "InvalidParameter.Unmarshal";
    public const string SizeOverLimit = "InvalidParameter.SizeOverLimit";
    public const string TaskAlreadyExists = "InvalidParameter.TaskAlreadyExists";
    public const string TaskNotFound = "InvalidParameter.ErrorActiveTaskNotFound";

    private const string MissingParameter = "MissingParameter";
    /// <summary>The general code for what breaks a rule.</summary>
    public const string Invalid = "InvalidParameter";

    public string Missing(FieldSchema field) => InCatalogue($"{MissingParameter}.No{field.Name}") ?? MissingParameter;

    public string For(FieldSchema field, RequestRule rule) =>
        rule is RequestRule.Pattern or RequestRule.Length
            ? InCatalogue($"{Invalid}.Illegal{field.Name}") ?? Invalid
            : Invalid;

    private string? InCatalogue(string code) =>
        service.Errors.FirstOrDefault(error => string.Equals(error.Code, code, StringComparison.OrdinalIgnoreCase))?.Code;
}
