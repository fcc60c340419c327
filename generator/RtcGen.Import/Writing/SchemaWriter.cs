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
        lines.Add("action: " + Scalar.Format(draft.Action));
        lines.Add("version: " + Scalar.Quoted(draft.Version));
        Namespace(lines, draft.Namespace);
        lines.Add("service: " + Scalar.Format(draft.Service));
        lines.Add("method: " + draft.Method);
        if (draft.Docs is { } docs)
        {
            lines.Add("docs: " + docs.ToString(CultureInfo.InvariantCulture));
        }

        MemberWriter.Notes(lines, draft.Notes);
        Rate(lines, draft.Rate);
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
