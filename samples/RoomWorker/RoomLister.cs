using Microsoft.Extensions.Options;
using RtcGen.Rtc;

namespace RtcGen.Samples.RoomWorker;

/// <summary>Lists the rooms, now and after each period.</summary>
internal sealed partial class RoomLister(RtcClient client, IOptions<RoomOptions> options, TimeProvider clock, ILogger<RoomLister> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // A listing that takes longer than a period delays the next one; two never run at once.
        using var timer = new PeriodicTimer(options.Value.Period, clock);
        try
        {
            do
            {
                await TryListAsync(stoppingToken);
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host stops: a call in progress is canceled, and reading alone leaves nothing half done.
            Console.WriteLine("Stopped.");
        }
    }

    private async Task TryListAsync(CancellationToken cancellationToken)
    {
        try
        {
            await ListAsync(cancellationToken);
        }
        catch (RtcException e)
        {
            // An exception that leaves ExecuteAsync stops the host, and the next listing may succeed.
            LogFailure(logger, e.Message);
        }
    }

    private async Task ListAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var request = new ListRoomInfoRequest { AppId = options.Value.AppId, StartTime = now - options.Value.Lookback, EndTime = now, PageSize = 2 };
        var (rooms, users) = (0, 0L);

        // Each page is one call; ListRoomInfoItemsAsync hides the pages where they do not matter.
        await foreach (var page in client.ListRoomInfoPagesAsync(request, cancellationToken))
        {
            foreach (var room in page.Result.RoomList ?? [])
            {
                Console.WriteLine($"  {room.RoomId}: {room.ActiveUserNum} user(s)");
                rooms++;
                users += room.ActiveUserNum ?? 0;
            }

            Console.WriteLine($"  -- page {page.Result.PageNum}");
        }

        Console.WriteLine($"{rooms} room(s), {users} user(s)");
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The rooms could not be listed: {Reason}")]
    private static partial void LogFailure(ILogger logger, string reason);
}
