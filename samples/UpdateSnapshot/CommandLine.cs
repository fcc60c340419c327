using System.CommandLine;

namespace RtcGen.Samples;

/// <summary>The command line of the sample.</summary>
internal static class CommandLine
{
    private static readonly Option<string> AppId = new("--app-id") { Description = "The RTC application.", DefaultValueFactory = _ => "661e7b30" };
    private static readonly Option<string> RoomId = new("--room-id") { Description = "The room.", DefaultValueFactory = _ => "room-1" };
    private static readonly Option<string> TaskId = new("--task-id") { Description = "The running snapshot task.", DefaultValueFactory = _ => "task-1" };
    private static readonly Option<int> Interval = new("--interval") { Description = "Seconds between two captures, 1 to 600.", DefaultValueFactory = _ => 5 };
    private static readonly Option<bool> Live = new("--live") { Description = "Call the real host. Needs VOLCENGINE_ACCESS_KEY and VOLCENGINE_SECRET_KEY." };
    private static readonly Option<Uri?> Endpoint = new("--endpoint")
    {
        Description = "Call this server instead, for example http://127.0.0.1:8080. Needs the same two variables.",
        CustomParser = result => Uri.TryCreate(result.Tokens[0].Value, UriKind.Absolute, out var uri) ? uri : Error(result, "--endpoint takes an address such as http://127.0.0.1:8080."),
    };

    private static readonly Option<int?> Serve = new("--serve") { Description = "Keep the emulator running on this port, for any other client." };

    public static RootCommand Create()
    {
        var root = new RootCommand("Changes the capture interval of a running snapshot task. Without --live or --endpoint everything happens inside this program, against an emulator.")
        {
            AppId, RoomId, TaskId, Interval, Live, Endpoint, Serve,
        };
        root.Validators.Add(result =>
        {
            var modes = new bool[] { result.GetValue(Live), result.GetValue(Endpoint) is not null, result.GetValue(Serve) is not null };
            if (modes.Count(chosen => chosen) > 1)
            {
                result.AddError("Choose one of --live, --endpoint and --serve.");
            }
        });
        root.SetAction(RunAsync);
        return root;
    }

    private static Task<int> RunAsync(ParseResult result, CancellationToken cancellationToken)
    {
        var task = new SnapshotTask(result.GetValue(AppId)!, result.GetValue(RoomId)!, result.GetValue(TaskId)!);
        var interval = result.GetValue(Interval);
        if (result.GetValue(Serve) is { } port)
        {
            return ServeMode.RunAsync(port, task, cancellationToken);
        }

        return result.GetValue(Live) || result.GetValue(Endpoint) is not null
            ? RemoteMode.RunAsync(result.GetValue(Endpoint), task, interval, cancellationToken)
            : EmulatorMode.RunAsync(task, interval, cancellationToken);
    }

    private static Uri? Error(System.CommandLine.Parsing.ArgumentResult result, string message)
    {
        result.AddError(message);
        return null;
    }
}
