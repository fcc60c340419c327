using RtcGen.Import.Draft;

namespace RtcGen.Import;

/// <summary>Makes drafts of actions from the struct files of a Go SDK: names and types of all members, and what is marked as required.</summary>
public static class GoSdk
{
    // Larger than any struct file there is, and small enough to be held twice.
    private const int MaxCharacters = 32 * 1024 * 1024;

    private static readonly string[] BodyEndings = ["Body", "Request", "Req", "Input"];

    private static readonly string[] ResultEndings = ["Res", "Response", "Resp", "Output"];

    /// <summary>Imports every action of the list that the files hold.</summary>
    /// <param name="service">The service, as in the credential scope.</param>
    /// <param name="sources">The files of one package: those with the structs, and the one with the list of actions.</param>
    /// <returns>A draft for each action, in the order of the list.</returns>
    /// <exception cref="ImportException">A file cannot be read as Go, is too long, or no file lists an action.</exception>
    public static IReadOnlyList<ActionDraft> Import(string service, IReadOnlyList<GoSource> sources)
    {
        ArgumentException.ThrowIfNullOrEmpty(service);
        ArgumentNullException.ThrowIfNull(sources);
        var types = new GoFile();
        var apis = new List<GoApi>();
        foreach (var source in sources)
        {
            try
            {
                if (source.Text.Length > MaxCharacters)
                {
                    throw new ImportException(1, "The file is too long.");
                }

                var tokens = GoLexer.Split(source.Text);
                GoParser.Read(tokens, types);
                apis.AddRange(GoApiList.Read([.. tokens.Where(token => token.Kind is not (GoTokenKind.LineEnd or GoTokenKind.Comment))]));
            }
            catch (ImportException e)
            {
                throw e.In(source.Name);
            }
        }

        return apis.Count > 0
            ? [.. apis.Select(api => Draft(service, api, types))]
            : throw new ImportException(1, "No file has a list of actions with Method, Action and Version.");
    }

    private static ActionDraft Draft(string service, GoApi api, GoFile types)
    {
        var draft = new ActionDraft { Action = api.Action, Version = api.Version, Service = service, Method = api.Method };
        var members = new GoMembers(types);
        var query = types.Structs.GetValueOrDefault($"{api.Action}Query");
        var body = BodyEndings.Select(ending => types.Structs.GetValueOrDefault(api.Action + ending)).FirstOrDefault(found => found is not null);
        Add(draft.Query, query, members, GoMembers.QueryKey);

        // Where one struct serves both, the method says where its members go.
        Add(api.Method == "GET" ? draft.Query : draft.Body, body, members, api.Method == "GET" ? GoMembers.QueryKey : GoMembers.BodyKey);
        if (query is null && body is null)
        {
            draft.Notes.Add("no struct of a request was found");
        }

        var response = ResultEndings.Select(ending => types.Structs.GetValueOrDefault(api.Action + ending)).FirstOrDefault(found => found is not null);
        if (response?.Fields.FirstOrDefault(field => field.Name == "Result") is { } result)
        {
            draft.Result = new GoMembers(types, inResult: true).Read(result, "Result", GoMembers.BodyKey);
        }
        else
        {
            draft.Notes.Add("no struct of a result was found");
        }

        return draft;
    }

    private static void Add(IList<MemberDraft> target, GoStruct? source, GoMembers members, string key)
    {
        foreach (var member in source is null ? [] : members.Read(source.Fields, key))
        {
            if (target.All(known => known.Name != member.Name))
            {
                target.Add(member);
            }
        }
    }
}
