namespace RtcGen.Emulator;

/// <summary>Which actions of the service <c>rtc</c> are about applications, business IDs and reviews, and what does them.</summary>
internal sealed class AccountActions
{
    private readonly Dictionary<string, Func<StateRequest, StateOutcome>> _byName;

    public AccountActions(RtcEmulatorOptions options, DetectionActions detections)
    {
        var (apps, ids) = (new AppActions(options), new BusinessIdActions(options));
        _byName = new(StringComparer.Ordinal)
        {
            ["CreateApp"] = apps.Create,
            ["ModifyAppStatus"] = apps.Modify,
            ["ListApps"] = apps.List,
            ["AddBusinessID"] = ids.Add,
            ["ModifyBusinessRemarks"] = ids.Modify,
            ["DeleteBusinessID"] = ids.Delete,
            ["GetAllBusinessID"] = ids.List,
            ["StartDetection"] = detections.Start,
            ["StopDetection"] = detections.Stop,
            ["ListDetectionTask"] = detections.List,
        };
    }

    /// <summary>Carries a request out; null when it is about something else.</summary>
    public StateOutcome? Apply(StateRequest request) => _byName.GetValueOrDefault(request.Action.Action)?.Invoke(request);
}
