using RtcGen.Schema;

namespace RtcGen.Client.Tests;

/// <summary>Where sources contradict each other, and the schema says beside the member which of them it follows.</summary>
internal static class Settled
{
    private static readonly (string Action, string Version, string Path, string What)[] All = [];

    public static bool IsKnown(ActionSchema action, string path, string what) => All.Any(known =>
        (known.Action == action.Action || known.Action == "*")
        && (known.Version == action.Version || known.Version == "*")
        && known.Path == path
        && known.What == what);
}
