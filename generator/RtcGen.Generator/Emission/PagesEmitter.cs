using RtcGen.Schema;

namespace RtcGen.Generator;

/// <summary>Prints what an action needs to hand out a long list page by page.</summary>
internal static class PagesEmitter
{
    /// <summary>Prints the copy of a request that stands at another position.</summary>
    public static void EmitCopy(CodeWriter code, ActionSchema action, CodeType request)
    {
        if (action.Pages is not { } pages)
        {
            return;
        }

        code.Open($"internal {request.Name} At({(pages.Style == PageStyle.Cursor ? "string" : "long")} position) => new()");
        foreach (var property in request.Properties)
        {
            var value = property.Field.Name != pages.At ? property.Name : property.Field.Type switch
            {
                FieldType.String when pages.Style != PageStyle.Cursor => "position.ToString(global::System.Globalization.CultureInfo.InvariantCulture)",
                FieldType.Int32 => $"{Cast(property)}checked((int)position)",
                _ => $"{Cast(property)}position",
            };
            code.Lines($"{property.Name} = {value},");
        }

        code.CloseWith(";");
        code.Blank();
    }

    /// <summary>Prints the methods.</summary>
    public static void EmitMethods(CodeWriter code, CodeAction action)
    {
        if (action.Schema.Pages is not { } pages)
        {
            return;
        }

        var items = Path(pages.Items, action.Result);
        var itemType = pages.Items.Count == 0 ? CodeTypeNames.ItemOf(action.ResultType) : Last(pages.Items, action.Result!).ItemType;
        var name = action.Schema.Action;
        var parameters = $"(this RtcClient client, {action.Request.Name} request, CancellationToken cancellationToken = default) =>";
        code.Blank();
        code.Lines($"/// <summary>Calls {name} for page after page, each when it is asked for.</summary>");
        EmitParameters(code);
        code.Lines("/// <returns>The answers.</returns>");
        ActionEmitter.EmitObsolete(code, action.Schema);
        code.Lines($"public static IAsyncEnumerable<RtcResponse<{action.ResultType}>> {action.PagesMethod}{parameters}");
        code.Lines($"    RtcPaging.{Start(pages, action)}, static result => {Page(pages, items, action.Result)}, cancellationToken);");
        code.Blank();
        code.Lines($"/// <summary>Calls {name} for page after page and gives the items in them.</summary>");
        EmitParameters(code);
        code.Lines("/// <returns>The items.</returns>");
        ActionEmitter.EmitObsolete(code, action.Schema);
        code.Lines($"public static IAsyncEnumerable<{itemType}> {action.ItemsMethod}{parameters}");
        code.Lines($"    RtcPaging.ItemsOf(client.{action.PagesMethod}(request, cancellationToken), static result => {items}, cancellationToken);");
    }

    private static string Start(PagesSchema pages, CodeAction action)
    {
        var request = action.Request;
        var at = request.Property(pages.At);
        var types = $"<{request.Name}, {action.ResultType}>";
        const string Copy = "static (request, position) => request.At(position)";
        if (pages.Style == PageStyle.Cursor)
        {
            return $"ByCursor{types}(client, request, {Copy}";
        }

        var first = at.Field.Default ?? pages.First.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var start = at.Field.Type == FieldType.String ? $"RtcPaging.NumberOf(request.{at.Value}, {first})" : at.IsNullable ? $"request.{at.Value} ?? {first}" : $"request.{at.Value}";
        return $"By{pages.Style}{types}(client, request, {start}, {Size(pages, request)}, {Copy}";
    }

    private static string Size(PagesSchema pages, CodeType request)
    {
        if (pages.Size is not { } name)
        {
            return "null";
        }

        var size = request.Property(name);
        var standard = size.Field.Default ?? "null";
        return size.Field.Type == FieldType.String ? $"RtcPaging.NumberOf(request.{size.Value}, {standard})"
            : size.IsNullable && size.Field.Default is not null ? $"request.{size.Value} ?? {standard}"
            : $"request.{size.Value}";
    }

    private static string Page(PagesSchema pages, string items, CodeType? result) =>
        $"new RtcPage({items}?.Count, {Member(pages.Total, result)}, {Member(pages.More, result)}, {Member(pages.Next, result)})";

    private static string Member(EquatableArray<string> path, CodeType? result) => path.Count == 0 ? "null" : Path(path, result);

    // The result itself when the path is empty.
    private static string Path(EquatableArray<string> path, CodeType? result)
    {
        var text = "result";
        var type = result;
        var link = ".";
        foreach (var name in path)
        {
            var property = type!.Property(name);
            text += link + property.Name;
            type = property.Own;
            link = "?.";
        }

        return text;
    }

    private static CodeProperty Last(EquatableArray<string> path, CodeType result) =>
        path.Skip(1).Aggregate(result.Property(path[0]), (property, name) => property.Own!.Property(name));

    // A choice of null wraps the value in one step; two are not taken implicitly.
    private static string Cast(CodeProperty at) => at.Field.NullClears ? $"({at.Type}?)" : string.Empty;

    private static void EmitParameters(CodeWriter code)
    {
        code.Lines("/// <param name=\"client\">The client that signs and sends.</param>");
        code.Lines("/// <param name=\"request\">The request of the first page.</param>");
        code.Lines("/// <param name=\"cancellationToken\">Gives up.</param>");
    }
}
