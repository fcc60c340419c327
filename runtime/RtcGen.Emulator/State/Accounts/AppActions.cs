using System.Globalization;
using System.Text.Json.Nodes;

namespace RtcGen.Emulator;

/// <summary>The applications that calls have created. Those created in the console are not known, so none is missing before the first call.</summary>
/// <param name="options">How many there may be.</param>
internal sealed class AppActions(RtcEmulatorOptions options)
{
    private const string Running = "1";
    private const string Disabled = "98";

    private readonly object _gate = new();
    private readonly LinkedList<App> _apps = new();
    private int _number;

    /// <summary>Creates an application.</summary>
    public StateOutcome Create(StateRequest request)
    {
        lock (_gate)
        {
            var app = new App((++_number).ToString("x24", CultureInfo.InvariantCulture), request.Value("AppName") ?? string.Empty, request.Now) { Status = Running };
            _apps.AddLast(app);
            if (_apps.Count > options.MaxTasks)
            {
                _apps.RemoveFirst();
            }

            return new()
            {
                Known = new JsonObject { ["AppId"] = app.Id, ["Name"] = app.Name, ["CreateDate"] = Text(app.CreatedAt), ["InstanceStatus"] = Running },
            };
        }
    }

    /// <summary>Enables or disables an application; one that is not known may be one of the console.</summary>
    public StateOutcome Modify(StateRequest request)
    {
        lock (_gate)
        {
            if (_apps.FirstOrDefault(app => app.Id == request.Value("AppId")) is { } app)
            {
                app.Status = request.Value("Status") == "2" ? Disabled : Running;
            }

            return StateOutcome.Done;
        }
    }

    /// <summary>Lists the applications.</summary>
    public StateOutcome List(StateRequest request)
    {
        lock (_gate)
        {
            return _number == 0 ? StateOutcome.Done : new()
            {
                Known = Paging.Write(
                    request,
                    [.. _apps.Where(app => request.Value("AppId") is not { } wanted || wanted == app.Id)],
                    static app => new JsonObject { ["AppId"] = app.Id, ["AppName"] = app.Name, ["CreateAt"] = Text(app.CreatedAt), ["Status"] = app.Status }),
            };
        }
    }

    private static string Text(DateTimeOffset time) => time.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    private sealed record App(string Id, string Name, DateTimeOffset CreatedAt)
    {
        public required string Status { get; set; }
    }
}
