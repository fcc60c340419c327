using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using RtcGen.Rtc;

namespace RtcGen.Client.Tests;

/// <summary>A request or a result that somebody writes to a log with System.Text.Json shows no secret of any action.</summary>
public sealed class SerializedSecretTests
{
    private const string Secret = "canary-of-a-member-3b7c";

    private static readonly Type[] Holders = [.. typeof(CaptureCustomStorage).Assembly.GetExportedTypes().Where(static type => SecretsOf(type).Length > 0)];

    public static TheoryData<string> Names() => [.. Holders.Select(static type => type.FullName!)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_secret_member_is_hidden(string name)
    {
        var type = Array.Find(Holders, one => one.FullName == name)!;
        var holder = RuntimeHelpers.GetUninitializedObject(type);
        var secrets = SecretsOf(type);
        foreach (var secret in secrets)
        {
            secret.SetValue(holder, GetValue(secret.PropertyType));
        }

        var json = JsonSerializer.Serialize(holder, type);

        Assert.DoesNotContain(Secret, json, StringComparison.Ordinal);
        Assert.Equal(secrets.Length, json.Split("\"****\"").Length - 1);
    }

    private static object GetValue(Type type) =>
        type == typeof(string) ? Secret
        : type == typeof(JsonElement?) ? JsonSerializer.SerializeToElement(new { Inner = Secret })
        : type == typeof(IReadOnlyList<JsonElement>) ? (JsonElement[])[JsonSerializer.SerializeToElement(Secret)]
        : (string[])[Secret];

    [Fact]
    public void Within_a_request_it_is_hidden_too_and_sent_all_the_same()
    {
        var request = new StartSnapshotRequest
        {
            AppId = "app",
            RoomId = "room",
            TaskId = "task",
            StorageConfig = new() { CustomConfig = new() { AccessKey = Secret, SecretKey = Secret, Bucket = "b", Region = 0, Vendor = default } },
            ExtraMembers = { ["New"] = JsonSerializer.SerializeToElement(Secret) },
        };

        Assert.DoesNotContain(Secret, JsonSerializer.Serialize(request), StringComparison.Ordinal);
        Assert.Equal(4, request.ToJson().Split(Secret).Length);
    }

    [Fact]
    public void The_action_of_a_request_is_public_and_no_part_of_its_json()
    {
        var request = new StopSnapshotRequest { AppId = "app", RoomId = "room", TaskId = "task" };

        Assert.Equal("StopSnapshot 2023-11-01", request.Action.ToString());
        Assert.DoesNotContain(nameof(request.Action), JsonSerializer.Serialize(request), StringComparison.Ordinal);
        Assert.DoesNotContain(nameof(request.ExtraMembers), JsonSerializer.Serialize(request), StringComparison.Ordinal);
    }

    [Fact]
    public void A_retry_of_ones_own_can_ask_whether_an_action_is_idempotent()
    {
        Assert.True(new GetSnapshotTaskRequest { AppId = "app", RoomId = "room", TaskId = "task" }.Action.IsIdempotent);
        Assert.True(new StopSnapshotRequest { AppId = "app", RoomId = "room", TaskId = "task" }.Action.IsIdempotent);
        Assert.False(((CreateAppRequest)RuntimeHelpers.GetUninitializedObject(typeof(CreateAppRequest))).Action.IsIdempotent);
    }

    private static PropertyInfo[] SecretsOf(Type type) =>
        [.. type.GetProperties().Where(static property => property.GetCustomAttribute<RtcParameterAttribute>() is { Secret: true })];
}
