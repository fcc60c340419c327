namespace RtcGen.Emulator;

/// <summary>How much memory strings take, near enough for a limit.</summary>
internal static class RetainedSize
{
    // An object with its header and references, and a string's own header.
    private const int PerObject = 128;
    private const int PerText = 32;

    public static long Estimate(EmulatorCall call) =>
        PerObject
        + call.RetainedBytes + Estimate(call.Action) + Estimate(call.Version) + Estimate(call.ErrorCode) + Estimate(call.ErrorMessage) + Estimate(call.RequestId)
        + Estimate(call.Adjustments);

    public static long Estimate(EmulatorTask task) => PerObject + Estimate(task.Family) + Estimate(task.Key) + Estimate(task.Settings);

    public static long Estimate(EmulatorResponse response) =>
        PerObject + Estimate(response.RequestId) + Estimate(response.Adjustments) + (response.Plausible is { } result ? Estimate(result.Values) + Estimate(result.Known?.ToJsonString()) : 0);

    private static long Estimate(IReadOnlyList<Adjustment> adjustments) => adjustments.Sum(static adjustment =>
        PerObject + Estimate(adjustment.Path) + Estimate(adjustment.Given) + Estimate(adjustment.Used) + Estimate(adjustment.Why));

    private static long Estimate(IReadOnlyDictionary<string, string> texts) =>
        PerObject + texts.Sum(static pair => Estimate(pair.Key) + Estimate(pair.Value));

    private static long Estimate(string? text) => text is null ? 0 : PerText + (sizeof(char) * (long)text.Length);
}
