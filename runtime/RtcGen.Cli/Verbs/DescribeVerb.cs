using System.CommandLine;
using System.Text.Json.Nodes;
using RtcGen.Reference;

namespace RtcGen.Cli;

/// <summary><c>rtcgen describe ACTION</c>: what there is to know about an action.</summary>
internal sealed class DescribeVerb : IVerb
{
    public Command Create(CliContext cli)
    {
        var action = new Argument<string>("ACTION") { HelpName = "ACTION", Description = cli.Say(Texts.ActionArgument) };
        action.CompletionSources.Add(_ => Catalogue.BuiltIn.Actions.Select(one => one.Schema.Action).Distinct());
        var version = new Option<string?>("--api-version") { HelpName = "DATE", Description = cli.Say(Texts.VersionOption) };
        version.CompletionSources.Add(context => Catalogue.BuiltIn.Versions(context.ParseResult.GetValue(action) ?? string.Empty).Select(one => one.Schema.Version));
        var csharp = new Option<bool>("--csharp") { Description = cli.Say(Texts.CSharpOption) };
        var json = new Option<bool>("--json") { Description = cli.Say(Texts.JsonOption) };
        var schemas = new Option<string[]>("--schema") { Description = cli.Say(Texts.SchemaOption) };
        var verb = new Command("describe", cli.Say(Texts.Describe)) { action, version, csharp, json, schemas };
        verb.SetAction(result =>
        {
            var found = Catalogue.With(cli, result.GetValue(schemas) ?? []).Get(result.GetValue(action)!, result.GetValue(version));
            if (result.GetValue(csharp))
            {
                cli.Out.WriteLine(found.WriteCSharp(found.Sample).ReplaceLineEndings("\n").TrimEnd());
            }
            else if (result.GetValue(json))
            {
                cli.Out.WriteLine(JsonText.Write(Json(cli, found), cli.IsOutputTerminal));
            }
            else
            {
                new ActionPrinter(cli).Print(found);
            }
        });
        return verb;
    }

    private static JsonObject Json(CliContext cli, ActionReference action) => new()
    {
        ["service"] = action.Schema.Service,
        ["action"] = action.Schema.Action,
        ["version"] = action.Schema.Version,
        ["method"] = action.Schema.Method.ToString().ToUpperInvariant(),
        ["summary"] = cli.Say(action.Schema.Summary),
        ["rates"] = new JsonArray([.. action.Schema.Rates.Select(rate => (JsonNode)RateText.Format(cli, rate))]),
        ["members"] = Json(cli, action.Parameters),
        ["rules"] = new JsonArray([.. action.Rules.Select(rule => (JsonNode)cli.Say(rule))]),
        ["sample"] = JsonNode.Parse(action.Sample.GetRawText()),
    };

    private static JsonArray Json(CliContext cli, IEnumerable<Parameter> parameters) => [.. parameters.Select(parameter => Json(cli, parameter))];

    private static JsonObject Json(CliContext cli, Parameter parameter)
    {
        var facts = new (string Name, JsonNode? Value)[]
        {
            ("name", parameter.Name),
            ("path", parameter.Path),
            ("type", parameter.Type),
            ("csharp", parameter.CSharpType),
            ("in", parameter.InQuery ? "query" : "body"),
            ("required", parameter.IsRequired),
            ("requiredWhen", parameter.RequiredWhen),
            ("unit", parameter.Unit),
            ("range", parameter.Range),
            ("length", parameter.Length),
            ("bytes", parameter.Bytes),
            ("count", parameter.Count),
            ("pattern", parameter.Pattern),
            ("default", parameter.Default),
            ("values", parameter.Values.Count == 0 ? null : new JsonArray([.. parameter.Values.Select(value => (JsonNode)value.Value)])),
            ("reaction", parameter.Reaction is { } reaction ? cli.Say(reaction) : null),
            ("summary", parameter.Summary is { } summary ? cli.Say(summary) : null),
            ("members", parameter.Members.Count == 0 ? null : Json(cli, parameter.Members)),
        };
        return new(facts.Where(fact => fact.Value is not null).Select(fact => KeyValuePair.Create(fact.Name, fact.Value)));
    }
}
