using System.Text.Json;
using RtcGen.Rtc;

namespace RtcGen.Samples.VoiceChat;

/// <summary>An agent in one room. AppId, RoomId and TaskId together name it.</summary>
internal sealed class Agent(RtcClient client, string appId, string roomId, string taskId, string userId)
{
    public async Task<string> StartAsync(CancellationToken cancellationToken)
    {
        var response = await client.StartVoiceChatAsync(
            new()
            {
                AppId = appId,
                RoomId = roomId,
                TaskId = taskId,
                Config = AgentConfiguration.Create(),
                AgentConfig = new() { UserId = "agent-1", TargetUserId = [userId], WelcomeMessage = "Hello." },
            },
            cancellationToken);

        // "ok" says that the request was accepted; callbacks say how the agent fares.
        return response.Result ?? "no result";
    }

    /// <summary>Hands the agent the result of the function that it called.</summary>
    public Task AnswerAsync(string toolCallId, string content, CancellationToken cancellationToken) =>
        TellAsync(UpdateVoiceChatCommand.Function, JsonSerializer.Serialize(new { ToolCallID = toolCallId, Content = content }), null, cancellationToken);

    public Task InterruptAsync(CancellationToken cancellationToken) =>
        TellAsync(UpdateVoiceChatCommand.Interrupt, null, null, cancellationToken);

    public Task SayAsync(string text, CancellationToken cancellationToken) =>
        TellAsync(UpdateVoiceChatCommand.ExternalTextToSpeech, text, UpdateVoiceChatInterruptMode.High, cancellationToken);

    public async Task<string> StopAsync(CancellationToken cancellationToken)
    {
        try
        {
            var response = await client.StopVoiceChatAsync(new() { AppId = appId, RoomId = roomId, TaskId = taskId }, cancellationToken);
            return response.Result ?? "no result";
        }
        catch (RtcServiceException e) when (e.Code == RtcErrors.InvalidParameterErrorActiveTaskNotFound)
        {
            return "it had left already";
        }
    }

    // A command that arrives twice is heard twice, so the client sends it again only if it certainly has not arrived.
    private Task TellAsync(string command, string? message, UpdateVoiceChatInterruptMode? interrupt, CancellationToken cancellationToken) =>
        client.UpdateVoiceChatAsync(
            new() { AppId = appId, RoomId = roomId, TaskId = taskId, Command = command, Message = message, InterruptMode = interrupt },
            cancellationToken);
}
