using System.Globalization;
using System.Text.Json.Nodes;

namespace RtcGen.Emulator;

/// <summary>The business IDs that calls have added. Those of an application are known from the first call that adds one.</summary>
/// <param name="options">How many there may be.</param>
internal sealed class BusinessIdActions(RtcEmulatorOptions options)
{
    private readonly object _gate = new();
    private readonly HashSet<string> _apps = new(StringComparer.Ordinal);
    private readonly LinkedList<BusinessId> _ids = new();

    /// <summary>Adds a business ID; one that is there already stays, with the new remarks.</summary>
    public StateOutcome Add(StateRequest request)
    {
        lock (_gate)
        {
            if (Find(request) is { } known)
            {
                known.Remarks = request.Value("Remarks");
                return StateOutcome.Done;
            }

            _apps.Add(request.Value("AppId") ?? string.Empty);
            _ids.AddLast(new BusinessId(request.Value("AppId") ?? string.Empty, request.Value("BusinessId") ?? string.Empty, request.Now) { Remarks = request.Value("Remarks") });
            if (_ids.Count > options.MaxTasks)
            {
                _ids.RemoveFirst();
            }

            return StateOutcome.Done;
        }
    }

    /// <summary>Changes the remarks of a business ID, if there is one.</summary>
    public StateOutcome Modify(StateRequest request)
    {
        lock (_gate)
        {
            if (Find(request) is { } known)
            {
                known.Remarks = request.Value("Remarks");
            }

            return StateOutcome.Done;
        }
    }

    /// <summary>Deletes a business ID, if there is one.</summary>
    public StateOutcome Delete(StateRequest request)
    {
        lock (_gate)
        {
            if (Find(request) is { } known)
            {
                _ids.Remove(known);
            }

            return StateOutcome.Done;
        }
    }

    /// <summary>Lists the business IDs of an application.</summary>
    public StateOutcome List(StateRequest request)
    {
        lock (_gate)
        {
            // This action spells the member in another way than the others.
            var app = request.Value("AppID") ?? request.Value("AppId") ?? string.Empty;
            return !_apps.Contains(app) ? StateOutcome.Done : new()
            {
                Known = Paging.Write(request, [.. _ids.Where(id => id.AppId == app)], static id => new JsonObject
                {
                    ["AppId"] = id.AppId,
                    ["BusinessId"] = id.Id,
                    ["CreatedTime"] = id.CreatedAt.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture),
                    ["Remarks"] = id.Remarks,
                }),
            };
        }
    }

    private BusinessId? Find(StateRequest request) => _ids.FirstOrDefault(id => id.AppId == request.Value("AppId") && id.Id == request.Value("BusinessId"));

    private sealed class BusinessId(string appId, string id, DateTimeOffset createdAt)
    {
        public string AppId => appId;

        public string Id => id;

        public DateTimeOffset CreatedAt => createdAt;

        public string? Remarks { get; set; }
    }
}
