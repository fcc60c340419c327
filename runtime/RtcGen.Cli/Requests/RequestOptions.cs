using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using RtcGen.Reference;

namespace RtcGen.Cli;

/// <summary>The options that say which action is called, and with which members.</summary>
internal sealed class RequestOptions
{
    public RequestOptions(CliContext cli, Command verb)
    {
        Version = new("--api-version") { HelpName = "DATE", Description = cli.Say(Texts.VersionOption) };
        Service = new("--service") { Description = cli.Say(Texts.ServiceOption) };
        Region = new("--region") { Description = cli.Say(Texts.RegionOption) };
        Endpoint = new("--endpoint") { Description = cli.Say(Texts.EndpointOption) };
        Body = new("--body") { Description = cli.Say(Texts.BodyOption) };
        Method = new("--method") { Description = cli.Say(Texts.MethodOption) };
        Schemas = new("--schema") { Description = cli.Say(Texts.SchemaOption) };
        foreach (var option in new Option[] { Version, Service, Region, Endpoint, Body, Method, Schemas })
        {
            verb.Options.Add(option);
        }
    }

    public Option<string?> Version { get; }

    public Option<string?> Service { get; }

    public Option<string?> Region { get; }

    public Option<string?> Endpoint { get; }

    public Option<string?> Body { get; }

    public Option<string?> Method { get; }

    public Option<string[]> Schemas { get; }

    /// <summary>The request that the command line describes.</summary>
    /// <exception cref="CliException">It describes none.</exception>
    public ActionRequest Read(CliContext cli, ParseResult result, string action)
    {
        var (version, service) = (result.GetValue(Version), result.GetValue(Service));
        var catalogue = Catalogue.With(cli, result.GetValue(Schemas) ?? []);
        var found = catalogue.Find(action, version, service);
        var parameters = found?.Parameters ?? [];
        var members = ReadBody(cli, result);
        MemberTree.Add(members, cli.Members, parameters);
        if (found is not null)
        {
            return new(catalogue, found, JsonSerializer.SerializeToElement(members, JsonText.NodeType));
        }

        if (version is null)
        {
            throw new CliException(Texts.UnknownNeedsVersion(action, catalogue.Similar(action)), ExitCode.Usage);
        }

        var method = (result.GetValue(Method) ?? "POST").ToUpperInvariant();
        return new(catalogue, null, JsonSerializer.SerializeToElement(members, JsonText.NodeType))
        {
            Name = action,
            Version = version,
            Service = service ?? "rtc",
            Method = method is "GET" or "POST" ? method : throw new CliException(Texts.MethodMustBe, ExitCode.Usage),
        };
    }

    private JsonObject ReadBody(CliContext cli, ParseResult result)
    {
        if (result.GetValue(Body) is not { } path)
        {
            return [];
        }

        try
        {
            using var document = JsonDocument.Parse(cli.ReadText(path), new() { CommentHandling = JsonCommentHandling.Skip });
            if (JsonNames.FindRepeated(document.RootElement) is { } repeated)
            {
                throw new CliException(Texts.JsonRepeats(path, repeated), ExitCode.Usage);
            }

            return document.RootElement.ValueKind == JsonValueKind.Object
                ? JsonObject.Create(document.RootElement.Clone())!
                : throw new CliException(Texts.BodyIsNoObject(path), ExitCode.Usage);
        }
        catch (JsonException e)
        {
            throw new CliException(Texts.BodyIsNoJson(path, e.LineNumber + 1, e.BytePositionInLine + 1), ExitCode.Usage);
        }
    }
}
