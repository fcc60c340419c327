using System.Reflection;

namespace RtcGen.Client.Tests.Samples;

/// <summary>The request classes of the client by action and version, as they name themselves.</summary>
internal static class GeneratedRequests
{
    private static readonly Dictionary<(string Action, string Version), Type> Types = typeof(RtcGen.Rtc.V20201201.UpdateSnapshotRequest).Assembly.GetTypes()
        .Where(type => !type.IsAbstract && type.BaseType is { IsGenericType: true } parent && parent.GetGenericTypeDefinition() == typeof(RtcRequest<>))
        .ToDictionary(type => ActionOf(Activator.CreateInstance(type)!) is var action ? (action.Name, action.Version) : default);

    /// <summary>A request with nothing set, not even what is required.</summary>
    public static RtcObject Empty(string action, string version) => Types.TryGetValue((action, version), out var type)
        ? (RtcObject)Activator.CreateInstance(type)!
        : throw new InvalidOperationException($"No schema describes {action} {version}.");

    public static RtcAction ActionOf(object request) => (RtcAction)request.GetType().GetProperty("Action")!.GetValue(request)!;

    public static RtcValidationResult Validate(RtcObject request) => (RtcValidationResult)request.GetType().GetMethod("Validate")!.Invoke(request, null)!;
}
