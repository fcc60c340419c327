using System.Globalization;
using System.Text.Json;
using CsCheck;
using RtcGen.Rtc.V20201201;

namespace RtcGen.EndToEnd.Tests;

/// <summary>What the generated writer writes, System.Text.Json reads back.</summary>
public sealed class JsonReadBackTests
{
    [Fact]
    public void Every_value_set_is_read_back_exactly_in_the_order_of_the_schema_and_nothing_else() => RandomRequests.All.Sample(
        request =>
        {
            using var document = JsonDocument.Parse(request.ToJson(), new JsonDocumentOptions { AllowDuplicateProperties = false });
            Assert.Equal(Members(request), Members(document.RootElement));
        },
        iter: RandomRequests.Count,
        print: RandomRequests.Print);

    [Fact]
    public void Text_is_written_as_it_is_and_not_as_escapes() => Assert.Equal(
        """{"AppId":"房间<&'+","RoomId":"\"\\\n","TaskId":"é"}""",
        new UpdateSnapshotRequest { AppId = "房间<&'+", RoomId = "\"\\\n", TaskId = "é" }.ToJson());

    [Fact]
    public void Half_a_surrogate_pair_is_refused_rather_than_changed()
    {
        var request = new UpdateSnapshotRequest { AppId = "app", RoomId = "a\uDC00", TaskId = "task" };
        Assert.Contains("RoomId", Assert.Throws<ArgumentException>(request.ToJson).Message, StringComparison.Ordinal);
    }

    private static List<(string Name, string Value)> Members(UpdateSnapshotRequest request)
    {
        var members = new List<(string, string)>();
        Add("AppId", request.AppId);
        Add("BusinessId", request.BusinessId);
        Add("RoomId", request.RoomId);
        Add("TaskId", request.TaskId);
        if (request.ImageConfig is { } config)
        {
            Add("ImageConfig", "object");
            Add("ImageConfig.Format", Number((int?)config.Format));
            Add("ImageConfig.Width", Number(config.Width));
            Add("ImageConfig.Height", Number(config.Height));
            Add("ImageConfig.Interval", Number(config.Interval));
        }

        return members;

        void Add(string name, string? value)
        {
            if (value is not null)
            {
                members.Add((name, value));
            }
        }
    }

    private static string? Number(int? value) => value?.ToString(CultureInfo.InvariantCulture);

    private static List<(string Name, string Value)> Members(JsonElement root, string prefix = "")
    {
        var members = new List<(string, string)>();
        foreach (var member in root.EnumerateObject())
        {
            var name = prefix + member.Name;
            switch (member.Value.ValueKind)
            {
                case JsonValueKind.Object:
                    members.Add((name, "object"));
                    members.AddRange(Members(member.Value, name + "."));
                    break;
                case JsonValueKind.String:
                    members.Add((name, member.Value.GetString()!));
                    break;
                default:
                    members.Add((name, member.Value.GetInt32().ToString(CultureInfo.InvariantCulture)));
                    break;
            }
        }

        return members;
    }
}
