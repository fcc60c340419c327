using System.Globalization;
using RtcGen.Emulator;

namespace RtcGen.Samples;

/// <summary>The emulator alone, for any other client, until Ctrl+C.</summary>
internal static class ServeMode
{
    public static async Task<int> RunAsync(int port, SnapshotTask task, CancellationToken cancellationToken)
    {
        try
        {
            await using var emulator = await RtcEmulator.StartAsync(
                new RtcEmulatorOptions { Port = port, Credentials = [Accepted()], OnCall = Show },
                cancellationToken);
            emulator.SeedTask("snapshot", task.Key);

            Screen.Title($"The emulator listens on {emulator.Endpoint}");
            Screen.Pair("Access key", Accepted().AccessKey);
            Screen.Pair("Snapshot task", $"AppId {task.AppId}, RoomId {task.RoomId}, TaskId {task.TaskId}");
            Screen.Line("Press Ctrl+C to stop it.");
            await Task.Delay(Timeout.Infinite, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            return 0;
        }
        catch (Exception e) when (e is IOException or ArgumentException)
        {
            Screen.Failure(e.Message);
            return 2;
        }
    }

    private static EmulatorCredential Accepted()
    {
        var accessKey = Environment.GetEnvironmentVariable("VOLCENGINE_ACCESS_KEY");
        var secretKey = Environment.GetEnvironmentVariable("VOLCENGINE_SECRET_KEY");
        return string.IsNullOrEmpty(accessKey) || string.IsNullOrEmpty(secretKey)
            ? EmulatorCredential.Default
            : new EmulatorCredential(accessKey, secretKey, Environment.GetEnvironmentVariable("VOLCENGINE_SESSION_TOKEN"));
    }

    private static void Show(EmulatorCall call)
    {
        var time = call.ReceivedAt.ToString("HH:mm:ss", CultureInfo.InvariantCulture);
        var text = $"{time} {call.Action} {call.Version} {call.HttpStatus} {call.ErrorCode ?? "ok"}";
        if (call.ErrorCode is null)
        {
            Screen.Success(text);
        }
        else
        {
            Screen.Warning(text);
        }
    }
}
