using RtcGen.Import.Draft;

namespace RtcGen.Import;

/// <summary>Drafts one action of a package.</summary>
internal static class GoActions
{
    // What the structs of responses have beside the result.
    private const string Envelope = "response.ResponseMetadata";

    /// <summary>Drafts an action.</summary>
    public static ActionDraft Draft(string package, GoService service, GoOperation operation, GoFile types)
    {
        var isQuery = operation.Method == "GET";
        var isFlat = isQuery || !operation.IsJson;
        var draft = new ActionDraft
        {
            Action = operation.Action,
            Version = service.Version,
            Service = service.Name,
            Method = operation.Method,
            Encoding = isFlat && !isQuery ? "form" : null,
        };
        var members = isQuery ? draft.Query : draft.Body;
        Add(members, types.Structs[operation.Input].Fields, new(types), isFlat ? GoMembers.ParameterKey : GoMembers.BodyKey);
        foreach (var token in members.Where(member => member is { Name: "ClientToken", Type: "string" }))
        {
            token.IdempotencyToken = true;
            token.Required = false;
        }

        foreach (var taken in isQuery ? members.Where(member => member.Name is "Action" or "Version").ToList() : [])
        {
            members.Remove(taken);
            draft.Notes.Add($"the parameter {taken.Name}, which is left out: each query has that name already");
        }

        if (isFlat)
        {
            GoFlat.Clean(members, draft.Notes);
        }

        Result(draft, types.Structs[operation.Output].Fields, types);
        GoProperties.Name(members);
        GoProperties.Name(draft.Result.Fields);
        GoPages.Find(draft);
        Comment(draft, package);
        return draft;
    }

    private static void Result(ActionDraft draft, IEnumerable<GoField> fields, GoFile types)
    {
        var members = new List<MemberDraft>();
        Add(members, fields.Where(field => field.Type is not GoType.Named { Name: Envelope }), new(types, inResult: true), GoMembers.BodyKey);
        if (members.Count == 0)
        {
            draft.Result.Notes.Add("what the result is: the SDK's struct has no members");
            return;
        }

        draft.Result = new() { Name = "Result", Type = "object" };
        foreach (var member in members)
        {
            draft.Result.Fields.Add(member);
        }
    }

    private static void Add(IList<MemberDraft> target, IEnumerable<GoField> fields, GoMembers members, string key)
    {
        foreach (var member in members.Read(fields, key).DistinctBy(member => member.Name))
        {
            target.Add(member);
        }
    }

    private static void Comment(ActionDraft draft, string package)
    {
        draft.Comments.Add(
            $"From the vendor's Go SDK (service/{package}): names, types, required, limits, values, and the order, which is alphabetical. "
            + "Fill in: summaries, docs, rate, repeatable; of members format, unit, default, secret.");
        if (draft.Query.Concat(draft.Body).Any(HasLength))
        {
            draft.Comments.Add("Lengths: the SDK counts bytes in UTF-8, the language counts characters; check which of them the server counts.");
        }
    }

    private static bool HasLength(MemberDraft member) =>
        member.Length is not null || member.Fields.Any(HasLength) || (member.Items is { } items && HasLength(items));
}
