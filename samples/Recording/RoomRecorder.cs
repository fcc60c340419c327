using RtcGen.Rtc;

namespace RtcGen.Samples.Recording;

/// <summary>The recording of one room. AppId, RoomId and TaskId together name it, so every call says the same three.</summary>
internal sealed class RoomRecorder(RtcClient client, string appId, string roomId, string taskId)
{
    public async Task<string> StartAsync(TosStorage bucket, CancellationToken cancellationToken)
    {
        var request = new StartRecordRequest
        {
            AppId = appId,
            RoomId = roomId,
            TaskId = taskId,
            Control = new() { MaxIdleTime = 60 },
            Encode = new() { VideoWidth = 1280, VideoHeight = 720, VideoFps = 15 },
            FileFormatConfig = new() { FileFormat = [StartRecordFileFormat.Mp4] },
            FileNameConfig = new() { Prefix = ["lessons"] },
            StorageConfig = new() { Type = RecordStorageType.Tos, TosConfig = bucket },
        };
        try
        {
            var response = await client.StartRecordAsync(request, cancellationToken);

            // A second start of the same task does no harm: it succeeds with a hint.
            return response.Result == StartRecordResult.AlreadyStarted ? "it was running already" : "the recording runs";
        }
        catch (RtcException e) when (e.MayHaveTakenEffect)
        {
            // The client has retried. Whether the task runs is a question for the server, not a guess.
            if (await FindAsync(cancellationToken) is { } task && task.Status == RecordTaskStatus.Running)
            {
                return $"no response in {e.Attempts} attempts, but the recording runs";
            }

            throw;
        }
    }

    public async Task<string> DescribeAsync(CancellationToken cancellationToken)
    {
        var task = await FindAsync(cancellationToken);
        if (task is null)
        {
            return "there is no such task";
        }

        return task.Status == RecordTaskStatus.Ended ? $"{task.Status}, {task.StopReason}, {task.RecordFileList?.Count ?? 0} file(s)" : $"{task.Status}";
    }

    public async Task<string> StopAsync(CancellationToken cancellationToken)
    {
        try
        {
            await client.StopRecordAsync(new StopRecordRequest { AppId = appId, RoomId = roomId, TaskId = taskId }, cancellationToken);
            return "stopped";
        }
        catch (RtcServiceException e) when (e.Code == RtcErrors.InvalidParameterErrorActiveTaskNotFound)
        {
            // It ended by itself, or an earlier attempt stopped it and the response was lost: what was wanted is so.
            return "nothing is running any more";
        }
    }

    private async Task<RecordTask?> FindAsync(CancellationToken cancellationToken)
    {
        var response = await client.GetRecordTaskAsync(new GetRecordTaskRequest { AppId = appId, RoomId = roomId, TaskId = taskId }, cancellationToken);
        return response.Result.RecordTask;
    }
}
