using RtcGen.Rtc;

namespace RtcGen.Samples.IntegrationTests;

/// <summary>The code under test: it records lessons, one task for each room. It would be in a project of its own.</summary>
public sealed class LessonRecorder(RtcClient client, string appId)
{
    public async Task StartAsync(string lesson, CancellationToken cancellationToken = default) => await client.StartRecordAsync(
        new()
        {
            AppId = appId,
            RoomId = lesson,
            TaskId = TaskId(lesson),
            Control = new() { MaxRecordTime = 3600 },
            StorageConfig = new() { TosConfig = new() { AccountId = "2100000000", Bucket = "lessons" } },
        },
        cancellationToken);

    public async Task<bool> IsRunningAsync(string lesson, CancellationToken cancellationToken = default)
    {
        var response = await client.GetRecordTaskAsync(new() { AppId = appId, RoomId = lesson, TaskId = TaskId(lesson) }, cancellationToken);
        return response.Result.RecordTask?.Status == RecordTaskStatus.Running;
    }

    /// <summary>Stops the recording of a lesson.</summary>
    /// <returns>Whether there was one to stop; null if that is not known, because no response came.</returns>
    public async Task<bool?> StopAsync(string lesson, CancellationToken cancellationToken = default)
    {
        try
        {
            await client.StopRecordAsync(new() { AppId = appId, RoomId = lesson, TaskId = TaskId(lesson) }, cancellationToken);
            return true;
        }
        catch (RtcServiceException e) when (e.Code == RtcErrors.InvalidParameterErrorActiveTaskNotFound)
        {
            return false;
        }
        catch (RtcException e) when (e.MayHaveTakenEffect)
        {
            return null;
        }
    }

    private static string TaskId(string lesson) => $"record-{lesson}";
}
