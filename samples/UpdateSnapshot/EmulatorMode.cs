using RtcGen.Emulator;
using RtcGen.Rtc.V20201201;

namespace RtcGen.Samples;

/// <summary>Client and server in one program: nothing to sign up for, nothing leaves the machine.</summary>
internal static class EmulatorMode
{
    public static async Task<int> RunAsync(SnapshotTask task, int interval, CancellationToken cancellationToken)
    {
        await using var emulator = await RtcEmulator.StartAsync(cancellationToken: cancellationToken);
        emulator.SeedTask("snapshot", task.Key);

        using var printer = new RequestPrinter(useProxy: false);
        await using var client = new RtcClient(new RtcClientOptions
        {
            Credentials = new RtcCredentials(EmulatorCredential.Default.AccessKey, EmulatorCredential.Default.SecretKey),
            Endpoint = emulator.Endpoint,
            HttpHandler = printer,
        });

        Screen.Title($"UpdateSnapshot 2020-12-01 against an emulator in this process");
        if (!await Calls.TryUpdateAsync(client, task.WithInterval(interval), RtcValidationMode.Strict, cancellationToken))
        {
            return 1;
        }

        ShowTask(emulator, task);
        await ShowBadRequestAsync(client, emulator, task, cancellationToken);
        return 0;
    }

    private static async Task ShowBadRequestAsync(RtcClient client, RtcEmulator emulator, SnapshotTask task, CancellationToken cancellationToken)
    {
        // Wrong on purpose: the compiler says what is.
#pragma warning disable RTC1001, RTC1003, RTC1009, RTC1101
        var bad = new UpdateSnapshotRequest
        {
            AppId = "You****pId",
            RoomId = task.RoomId,
            TaskId = "",
            ImageConfig = new() { Width = 1280, Interval = 601 },
        };
#pragma warning restore RTC1001, RTC1003, RTC1009, RTC1101

        // Refused here, by the rules of the schema.
        await Calls.TryUpdateAsync(client, bad, RtcValidationMode.Strict, cancellationToken);

        Screen.Title("What the server would have done");
        await Calls.TryUpdateAsync(client, bad, RtcValidationMode.Off, cancellationToken);

        Screen.Title("With only the interval invalid");
        await Calls.TryUpdateAsync(client, task.WithInterval(601), RtcValidationMode.AllowAdjusted, cancellationToken);
        ShowTask(emulator, task);
    }

    private static void ShowTask(RtcEmulator emulator, SnapshotTask task)
    {
        Screen.Title("What the server did");
        foreach (var adjustment in emulator.Calls[^1].Adjustments)
        {
            Screen.Warning($"{adjustment.Path}: {adjustment.Given} became {adjustment.Used ?? "nothing"}");
        }

        if (emulator.TryGetTask("snapshot", task.Key, out var running))
        {
            Screen.Success($"The task captures every {running.Settings["ImageConfig.Interval"]} s.");
        }
    }
}
