using RtcGen.Reference;
using Spectre.Console;

namespace RtcGen.Cli;

/// <summary>Prints what there is to know about an action.</summary>
/// <param name="cli">The context.</param>
internal sealed class ActionPrinter(CliContext cli)
{
    public void Print(ActionReference action)
    {
        var schema = action.Schema;
        cli.StyledOut.MarkupLineInterpolated($"[bold]{schema.Action}[/] {schema.Version} ({schema.Service}, {schema.Method.ToString().ToUpperInvariant()})");
        Line(cli.Say(schema.Summary));
        if (schema.Remarks is { } remarks)
        {
            Line(cli.Say(remarks));
        }

        if (schema.Deprecated is { } deprecated)
        {
            Line($"{cli.Say(Texts.Deprecated)}: {cli.Say(deprecated)}");
        }

        if (schema.SupersededBy is { } newer)
        {
            Line(cli.Say(Texts.Superseded(newer)));
        }

        if (schema.Rates.Count > 0)
        {
            Line($"{cli.Say(Texts.Rates)}: {string.Join(", ", schema.Rates.Select(rate => RateText.Format(cli, rate)))}");
        }

        cli.StyledOut.WriteLine();
        PrintTree(action);
        PrintRules(action);
    }

    private void Line(string text) => cli.StyledOut.WriteLine(text);

    private void PrintTree(ActionReference action)
    {
        if (action.Parameters.Count == 0)
        {
            Line(cli.Say(Texts.NoMembers));
            return;
        }

        var tree = new Tree($"[bold]{Markup.Escape(cli.Say(Texts.Members))}[/]");
        Add(tree, action.Parameters);
        cli.StyledOut.Write(tree);
    }

    private void Add(IHasTreeNodes holder, IEnumerable<Parameter> parameters)
    {
        foreach (var parameter in parameters)
        {
            var node = holder.AddNode(Label(parameter));
            Add(node, parameter.Members);
        }
    }

    private string Label(Parameter parameter)
    {
        var facts = Facts(parameter).ToList();
        var label = $"[bold]{Markup.Escape(parameter.Name)}[/] [grey]{Markup.Escape(parameter.Type)}[/]";
        label += facts.Count == 0 ? string.Empty : Markup.Escape($" ({string.Join("; ", facts)})");
        label += parameter.Summary is { } summary ? "\n" + Markup.Escape(cli.Say(summary)) : string.Empty;
        label += parameter.Reaction is { } reaction ? $"\n[yellow]{Markup.Escape(cli.Say(reaction))}[/]" : string.Empty;
        return label;
    }

    private IEnumerable<string> Facts(Parameter parameter) => new[]
    {
        parameter.IsRequired ? Texts.Required : null,
        parameter.RequiredWhen is { } when ? Texts.RequiredWhen(when) : null,
        parameter.InQuery ? Texts.InQuery : null,
        parameter.Range is { } range ? new($"{range} {parameter.Unit}".TrimEnd(), $"{range} {parameter.Unit}".TrimEnd()) : parameter.Unit is { } unit ? new(unit, unit) : null,
        parameter.Length is { } length ? Texts.LengthIs(length) : null,
        parameter.Bytes is { } bytes ? Texts.BytesAre(bytes) : null,
        parameter.Count is { } count ? Texts.CountIs(count) : null,
        parameter.Values.Count > 0 ? Texts.OneOf(string.Join(", ", parameter.Values.Select(Value))) : null,
        parameter.Default is { } value ? Texts.DefaultIs(value) : null,
        parameter.IsIgnored ? Texts.IsIgnored : null,
        parameter.IsSecret ? Texts.IsSecret : null,
        parameter.Deprecated is not null ? Texts.Deprecated : null,
    }.OfType<Words>().Select(cli.Say);

    private static string Value(ParameterValue value)
    {
        var name = value.CSharp[(value.CSharp.LastIndexOf('.') + 1)..];
        return name.Equals(value.Value, StringComparison.OrdinalIgnoreCase) ? value.Value : $"{value.Value} = {name}";
    }

    private void PrintRules(ActionReference action)
    {
        if (action.Rules.Count == 0)
        {
            return;
        }

        cli.StyledOut.WriteLine();
        cli.StyledOut.MarkupLineInterpolated($"[bold]{cli.Say(Texts.Rules)}[/]");
        foreach (var rule in action.Rules)
        {
            Line("  * " + cli.Say(rule));
        }
    }
}
