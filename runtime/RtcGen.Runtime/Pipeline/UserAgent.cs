using System.Runtime.InteropServices;

namespace RtcGen;

/// <summary>What the client calls itself.</summary>
internal static class UserAgent
{
    private static readonly string Own = Compose();

    public static string With(string? application) =>
        application is null ? Own : $"{Own} {application}";

    private static string Compose()
    {
        var version = typeof(UserAgent).Assembly.GetName().Version?.ToString(3);
        var system = OperatingSystem.IsWindows() ? "windows" : OperatingSystem.IsMacOS() ? "macos" : "linux";
        var architecture = RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant();
        return $"rtcgen/{version} (dotnet/{Environment.Version.ToString(3)}; {system}; {architecture})";
    }
}
