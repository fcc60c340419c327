using System.Globalization;
using RtcGen.Import.Draft;

namespace RtcGen.Import.Writing;

/// <summary>Prints drafts as schema files, in the form of the catalogue's own. The same draft always gives the same text.</summary>
public static class SchemaWriter
{
    private const string FirstLine = "# yaml-language-server: $schema=../../rtcgen.schema.json";

    /// <summary>Prints an action file.</summary>
    /// <param name="draft">The action.</param>
    /// <returns>The whole file.</returns>
    public static string Write(ActionDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        return Print(draft).ToString();
    }

    /// <summary>Prints an action file so that each of its lines leads to the member that stands there.</summary>
    internal static Lines Print(ActionDraft draft)
    {
        var lines = new Lines();
        lines.Add(FirstLine);
        Comments(lines, draft.Comments);
        lines.Add("action: " + Scalar.Format(draft.Action));
        lines.Add("version: " + Scalar.Quoted(draft.Version));
        if (draft.SupersededBy is { } successor)
        {
            lines.Add("supersededBy: " + Scalar.Quoted(successor));
        }

        Namespace(lines, draft.Namespace);
        lines.Add("service: " + Scalar.Format(draft.Service));
        lines.Add("method: " + draft.Method);
        if (draft.Encoding is { } encoding)
        {
            lines.Add("encoding: " + encoding);
        }

        if (draft.Docs is { } docs)
        {
            lines.Add("docs: " + docs.ToString(CultureInfo.InvariantCulture));
        }

        MemberWriter.Notes(lines, draft.Notes);
        Rate(lines, draft.Rate);
        Pages(lines, draft.Pages);
        lines.Add("summary: " + Scalar.Format(draft.Summary ?? Placeholder.Text));
        Members(lines, "query", draft.Query);
        Members(lines, "body", draft.Body);
        lines.Add(string.Empty);
        Result(lines, draft);
        return lines;
    }

    /// <summary>Prints a types file.</summary>
    /// <param name="draft">The types.</param>
    /// <returns>The whole file.</returns>
    public static string Write(TypesDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var lines = new Lines();
        lines.Add(FirstLine);
        lines.Add("service: " + Scalar.Format(draft.Service));
        if (draft.Version is { } version)
        {
            lines.Add("version: " + Scalar.Quoted(version));
        }

        Namespace(lines, draft.Namespace);
        MemberWriter.Notes(lines, draft.Notes);
        Members(lines, "types", draft.Types);
        Members(lines, "results", draft.Results);
        return lines.ToString();
    }

    /// <summary>Prints a service file.</summary>
    /// <param name="draft">The service.</param>
    /// <returns>The whole file.</returns>
    public static string Write(ServiceDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var lines = new Lines();
        lines.Add("# yaml-language-server: $schema=../rtcgen.schema.json");
        Comments(lines, draft.Comments);
        lines.Add("service: " + Scalar.Format(draft.Service));
        lines.Add("summary: " + Placeholder.Text);
        lines.Add(string.Empty);
        MemberWriter.Notes(lines, draft.Notes);
        lines.Add("defaultRegion: " + draft.DefaultRegion);
        if (draft.Host.Contains("{region}", StringComparison.Ordinal))
        {
            lines.Add("host: " + draft.Host);
            lines.Add($"regions: [{draft.DefaultRegion}]");
        }
        else
        {
            lines.Add("regions:");
            lines.Within(() => lines.Add($"{draft.DefaultRegion}: {{ host: {draft.Host} }}"));
        }

        return lines.ToString();
    }

    private static void Comments(Lines lines, IEnumerable<string> comments)
    {
        foreach (var comment in comments)
        {
            lines.Comment(comment);
        }
    }

    private static void Namespace(Lines lines, string? name)
    {
        if (name is not null)
        {
            lines.Add("namespace: " + Scalar.Format(name));
        }
    }

    private static void Members(Lines lines, string key, IList<MemberDraft> members)
    {
        if (members.Count > 0)
        {
            lines.Add(string.Empty);
            lines.Add(key + ":");
            lines.Within(() => MemberWriter.Write(lines, members));
        }
    }

    private static void Rate(Lines lines, RateDraft? rate)
    {
        if (rate is not null)
        {
            var more = (rate.Group is null ? string.Empty : ", group: " + Scalar.Format(rate.Group))
                + (rate.Scope is null ? string.Empty : ", scope: " + Scalar.Format(rate.Scope));
            lines.Add("rate: " + (more.Length == 0 ? rate.Limit : $"{{ limit: {rate.Limit}{more} }}"));
        }
    }

    private static void Pages(Lines lines, PagesDraft? pages)
    {
        if (pages is null)
        {
            return;
        }

        var keys = new (string Name, string? Value)[]
        {
            ("style", pages.Style), ("at", pages.At), ("size", pages.Size), ("items", pages.Items), ("total", pages.Total), ("next", pages.Next),
        };
        lines.Add($"pages: {{ {string.Join(", ", keys.Where(key => key.Value is not null).Select(key => $"{key.Name}: {Scalar.Format(key.Value!)}"))} }}");
    }

    private static void Result(Lines lines, ActionDraft draft)
    {
        var result = draft.Result;
        MemberWriter.Notes(lines, result.Notes);
        var keys = MemberWriter.Keys(result, result.Summary).ToList();
        if (draft.Success is { } success)
        {
            keys.Add("success: " + Scalar.Format(success));
        }

        if (draft.Failure is { } failure)
        {
            keys.Add("failure: " + (failure.Length == 0 ? "\"\"" : Scalar.Format(failure)));
        }

        if (!MemberWriter.HasMembers(result))
        {
            lines.Add($"result: {{ {string.Join(", ", keys)} }}");
            return;
        }

        lines.Add("result:");
        lines.Within(() => MemberWriter.Block(lines, result, keys));
    }
}
