using System.CommandLine;
using System.Text.Json.Nodes;
using RtcGen.Reference;
using Spectre.Console;

namespace RtcGen.Cli;

/// <summary><c>rtcgen list [TEXT]</c>: the actions.</summary>
internal sealed class ListVerb : IVerb
{
    public Command Create(CliContext cli)
    {
        var text = new Argument<string?>("TEXT") { Description = cli.Say(Texts.ListText), Arity = ArgumentArity.ZeroOrOne };
        var all = new Option<bool>("--all") { Description = cli.Say(Texts.AllVersionsOption) };
        var json = new Option<bool>("--json") { Description = cli.Say(Texts.JsonOption) };
        var schemas = new Option<string[]>("--schema") { Description = cli.Say(Texts.SchemaOption) };
        var verb = new Command("list", cli.Say(Texts.List)) { text, all, json, schemas };
        verb.SetAction(result =>
        {
            var catalogue = Catalogue.With(cli, result.GetValue(schemas) ?? []);
            var found = Find(catalogue, result.GetValue(text), result.GetValue(all));
            if (found.Count == 0)
            {
                cli.Error.WriteLine(cli.Say(Texts.NothingFound(result.GetValue(text) ?? string.Empty)));
                return ExitCode.Failure;
            }

            if (result.GetValue(json))
            {
                cli.Out.WriteLine(JsonText.Write(new JsonArray([.. found.Select(action => Json(cli, action))]), cli.IsOutputTerminal));
            }
            else
            {
                Print(cli, found);
            }

            return ExitCode.Success;
        });
        return verb;
    }

    private static List<ActionReference> Find(Catalogue catalogue, string? text, bool all) =>
    [
        .. catalogue.Actions.Where(action => (all || action.Schema.SupersededBy is null) && (text is null || Contains(action, text))),
    ];

    private static bool Contains(ActionReference action, string text) => new[] { action.Schema.Action, action.Schema.Version, action.Schema.Summary.English, action.Schema.Summary.Chinese }
        .Any(place => place?.Contains(text, StringComparison.OrdinalIgnoreCase) == true);

    private static JsonObject Json(CliContext cli, ActionReference action) => new()
    {
        ["service"] = action.Schema.Service,
        ["action"] = action.Schema.Action,
        ["version"] = action.Schema.Version,
        ["supersededBy"] = action.Schema.SupersededBy,
        ["deprecated"] = action.Schema.Deprecated is not null,
        ["rates"] = new JsonArray([.. action.Schema.Rates.Select(rate => (JsonNode)RateText.Format(cli, rate))]),
        ["summary"] = cli.Say(action.Schema.Summary),
    };

    // On a terminal the summary folds; a pipe gets tabs, which cut and awk understand.
    private static void Print(CliContext cli, List<ActionReference> found)
    {
        if (!cli.IsOutputTerminal)
        {
            foreach (var action in found)
            {
                cli.Out.WriteLine(string.Join('\t', action.Schema.Action, action.Schema.Version, Rates(cli, action), Summary(cli, action)));
            }

            return;
        }

        var table = new Table { Border = TableBorder.None };
        table.AddColumns(new[] { Texts.ActionColumn, Texts.VersionColumn, Texts.RateColumn, Texts.SummaryColumn }.Select(title => new TableColumn($"[bold]{Markup.Escape(cli.Say(title))}[/]")).ToArray());
        foreach (var column in table.Columns.Take(3))
        {
            column.NoWrap = true;
        }

        foreach (var action in found)
        {
            table.AddRow(new[] { action.Schema.Action, action.Schema.Version, Rates(cli, action), Summary(cli, action) }.Select(Markup.Escape).ToArray());
        }

        cli.StyledOut.Write(table);
    }

    private static string Rates(CliContext cli, ActionReference action) =>
        string.Join(", ", action.Schema.Rates.Select(rate => RateText.Format(cli, rate)).Distinct());

    private static string Summary(CliContext cli, ActionReference action)
    {
        var notes = new[]
        {
            action.Schema.SupersededBy is { } version ? cli.Say(Texts.Superseded(version)) : null,
            action.Schema.Deprecated is null ? null : cli.Say(Texts.Deprecated),
        }.OfType<string>().ToList();
        return cli.Say(action.Schema.Summary) + (notes.Count == 0 ? string.Empty : $" ({string.Join(", ", notes)})");
    }
}
