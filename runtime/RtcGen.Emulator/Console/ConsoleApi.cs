using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using RtcGen.Reference;

namespace RtcGen.Emulator;

/// <summary>What the page asks for and does.</summary>
internal sealed class ConsoleApi
{
    // What a person writes in a form is smaller by far.
    private const int MostBytes = 1 << 18;

    private readonly EmulatorParts _parts;
    private readonly Lazy<ReferenceCatalogue> _catalogue;
    private readonly CallStream _stream;
    private readonly TaskJson _tasks;

    public ConsoleApi(EmulatorParts parts)
    {
        _parts = parts;
        _catalogue = new(() => new(parts.Schemas.Services, parts.Schemas.Types, parts.Schemas.Actions));
        _stream = new(parts.Calls, parts.Stopping.Token);
        _tasks = new(_catalogue);
    }

    public async Task HandleAsync(HttpContext context, string path)
    {
        try
        {
            await (context.Request.Method == "GET" ? ReadAsync(context, path) : ChangeAsync(context, path)).ConfigureAwait(false);
        }
        catch (Exception e) when (e is ArgumentException or JsonException or KeyNotFoundException or InvalidOperationException or FormatException or OverflowException)
        {
            await ConsoleResponse.SendErrorAsync(context, StatusCodes.Status400BadRequest, Words(e)).ConfigureAwait(false);
        }
    }

    private Task ReadAsync(HttpContext context, string path) => path.Split('/') switch
    {
        ["stream"] => _stream.SendAsync(context),
        ["state"] => ConsoleResponse.SendAsync(context, WriteState),
        ["calls", var number] when long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var found) && _parts.Calls.Find(found) is { } call =>
            ConsoleResponse.SendAsync(context, json => CallJson.Write(json, found, call)),
        ["actions"] => ConsoleResponse.SendAsync(context, json => ReferenceJson.WriteList(json, _catalogue.Value)),
        ["actions", var service, var action, var version] when _catalogue.Value.Find(service, action, version) is { } reference =>
            ConsoleResponse.SendAsync(context, json => ReferenceJson.Write(json, reference)),
        _ => ConsoleResponse.SendErrorAsync(context, StatusCodes.Status404NotFound, "The console knows no such thing; it may have been dropped."),
    };

    private async Task ChangeAsync(HttpContext context, string path)
    {
        if (await ReadBodyAsync(context).ConfigureAwait(false) is not { } body)
        {
            await ConsoleResponse.SendErrorAsync(context, StatusCodes.Status413PayloadTooLarge, "The body is too large.").ConfigureAwait(false);
            return;
        }

        using (body)
        {
            await (path == "request" ? SendRequestAsync(context, body.RootElement) : CarryOutAsync(context, path, body.RootElement)).ConfigureAwait(false);
        }
    }

    private Task SendRequestAsync(HttpContext context, JsonElement body)
    {
        var (service, action, version) = (body.Text("service"), body.Text("action"), body.Text("version"));
        return _catalogue.Value.Find(service, action, version) is { } reference
            ? ConsoleResponse.SendAsync(context, json => RequestExample.Write(json, reference, body.GetProperty("members"), context.Request.Host.Value!, _parts.Options))
            : ConsoleResponse.SendErrorAsync(context, StatusCodes.Status404NotFound, "There is no such action.");
    }

    private Task CarryOutAsync(HttpContext context, string path, JsonElement body)
    {
        switch (path)
        {
            case "failures/arm":
                _parts.Failures.Add(FailureJson.ReadFailure(body), FailureJson.ReadFilter(body));
                break;
            case "failures/cancel":
                var id = body.GetProperty("id").GetInt32();
                _parts.Failures.Rules.FirstOrDefault(rule => rule.Id == id)?.Cancel();
                break;
            case "failures/clear":
                _parts.Failures.Clear();
                break;
            case "tasks/seed":
                _parts.State.SeedTask(Family(body), body.Texts("key"), body.Texts("settings"));
                break;
            case "tasks/end":
                _parts.State.EndTask(Family(body), body.Texts("key"));
                break;
            case "rooms/seed":
                RoomJson.Seed(_parts.State, body);
                break;
            default:
                return ConsoleResponse.SendErrorAsync(context, StatusCodes.Status404NotFound, "The console can do no such thing.");
        }

        return ConsoleResponse.SendAsync(context, WriteState);
    }

    // The first line, without the name that a parameter has in the code.
    private static string Words(Exception e) => e.Message.Split('\n')[0].Split(" (Parameter '")[0];

    private static string Family(JsonElement body) =>
        body.OptionalText("family") ?? throw new ArgumentException("The task needs a family.");

    private void WriteState(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("now", _parts.Options.TimeProvider.GetUtcNow());
        json.WriteBoolean("ratesEnforced", _parts.Rates is not null);
        _tasks.Write(json, _parts.State.Tasks);
        RoomJson.Write(json, _parts.State.Rooms);
        FailureJson.WriteRules(json, _parts.Failures.Rules);
        RateJson.Write(json, _parts.Rates);
        json.WriteEndObject();
    }

    private static async Task<JsonDocument?> ReadBodyAsync(HttpContext context)
    {
        var (bytes, error) = await BodyReader.ReadAsync(context, MostBytes).ConfigureAwait(false);
        return error is null ? JsonDocument.Parse(bytes.Length == 0 ? "{}"u8.ToArray() : bytes) : null;
    }
}
