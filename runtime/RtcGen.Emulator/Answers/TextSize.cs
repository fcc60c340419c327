namespace RtcGen.Emulator;

/// <summary>How much memory texts take, near enough for a limit.</summary>
internal static class TextSize
{
    // An object with its header and references, and a string's own header.
    private const int PerObject = 128;
    private const int PerText = 32;

    public static long Of(EmulatorCall call) =>
        PerObject
        + Of(call.Action) + Of(call.Version) + Of(call.ErrorCode) + Of(call.ErrorMessage) + Of(call.RequestId)
        + call.Adjustments.Sum(static adjustment =>
            PerObject + Of(adjustment.Path) + Of(adjustment.Given) + Of(adjustment.Used) + Of(adjustment.Why));

    public static long Of(EmulatorTask task) => PerObject + Of(task.Family) + Of(task.Key) + Of(task.Settings);

    private static long Of(IReadOnlyDictionary<string, string> texts) =>
        PerObject + texts.Sum(static pair => Of(pair.Key) + Of(pair.Value));

    private static long Of(string? text) => text is null ? 0 : PerText + (sizeof(char) * (long)text.Length);
}
