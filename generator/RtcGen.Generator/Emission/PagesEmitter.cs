using RtcGen.Schema;

namespace RtcGen.Generator;

/// <summary>Prints what an action needs to hand out a long list page by page.</summary>
internal static class PagesEmitter
{
    /// <summary>Prints the copy of a request that stands at another position.</summary>
    public static void EmitCopy(CodeWriter code, ActionSchema action, EmittedType request)
    {
        if (action.Pages is not { } pages)
        {
            return;
        }

        code.Open($"internal {request.Name} At({(pages.Style == PageStyle.Cursor ? "string" : "long")} position) => new()");
        foreach (var property in request.Members)
        {
            var value = property.Field.Name != pages.At ? property.Name : property.Field.Type switch
            {
                FieldType.String when pages.Style != PageStyle.Cursor => "position.ToString(global::System.Globalization.CultureInfo.InvariantCulture)",
                FieldType.Int32 => "checked((int)position)",
                _ => "position",
            };
            code.Lines($"{property.Name} = {value},");
        }

        code.CloseWith(";");
        code.Blank();
    }

    /// <summary>Prints the methods.</summary>
    public static void EmitMethods(CodeWriter code, ActionSchema action, EmittedType request, string result, IReadOnlyList<EmittedType> types)
    {
        if (action.Pages is not { } pages)
        {
            return;
        }

        var items = ItemsOf(pages, action, result, types, out var item);
        var name = action.Action;
        code.Blank();
        code.Lines($"/// <summary>Calls {name} for page after page, each when it is asked for.</summary>");
        EmitParameters(code);
        code.Lines("/// <returns>The answers.</returns>");
        ActionEmitter.EmitObsolete(code, action);
        code.Lines($"public static IAsyncEnumerable<RtcResponse<{result}>> {name}PagesAsync(this RtcClient client, {request.Name} request, CancellationToken cancellationToken = default) =>");
        code.Lines($"    RtcPaging.{Start(pages, request, result)}, static result => {Page(pages, items)}, cancellationToken);");
        code.Blank();
        code.Lines($"/// <summary>Calls {name} for page after page and gives the items in them.</summary>");
        EmitParameters(code);
        code.Lines("/// <returns>The items.</returns>");
        ActionEmitter.EmitObsolete(code, action);
        code.Lines($"public static IAsyncEnumerable<{item}> {name}ItemsAsync(this RtcClient client, {request.Name} request, CancellationToken cancellationToken = default) =>");
        code.Lines($"    RtcPaging.ItemsOf(client.{name}PagesAsync(request, cancellationToken), static result => {items}, cancellationToken);");
    }

    private static string Start(PagesSchema pages, EmittedType request, string result)
    {
        var at = request.Property(pages.At);
        const string Copy = "static (request, position) => request.At(position)";
        if (pages.Style == PageStyle.Cursor)
        {
            return $"ByCursor<{request.Name}, {result}>(client, request, {Copy}";
        }

        var first = at.Field.Default ?? pages.First.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var start = at.Field.Type == FieldType.String ? $"RtcPaging.NumberOf(request.{at.Name}, {first})" : at.IsNullable ? $"request.{at.Name} ?? {first}" : $"request.{at.Name}";
        return $"By{pages.Style}<{request.Name}, {result}>(client, request, {start}, {Size(pages, request)}, {Copy}";
    }

    private static string Size(PagesSchema pages, EmittedType request)
    {
        if (pages.Size is not { } name)
        {
            return "null";
        }

        var size = request.Property(name);
        var standard = size.Field.Default ?? "null";
        return size.Field.Type == FieldType.String ? $"RtcPaging.NumberOf(request.{size.Name}, {standard})"
            : size.IsNullable && size.Field.Default is not null ? $"request.{size.Name} ?? {standard}"
            : $"request.{size.Name}";
    }

    private static string Page(PagesSchema pages, string items) =>
        $"new RtcPage({items}?.Count, {Member(pages.Total)}, {Member(pages.More)}, {Member(pages.Next)})";

    private static string Member(EquatableArray<string> path) =>
        path.Count == 0 ? "null" : $"result.{string.Join("?.", path.Select(CSharpNames.Property))}";

    private static string ItemsOf(PagesSchema pages, ActionSchema action, string result, IReadOnlyList<EmittedType> types, out string item)
    {
        var list = result;
        var type = types.FirstOrDefault(known => known.Name == result);
        foreach (var name in pages.Items)
        {
            var property = type!.Property(name);
            list = property.Type;
            type = property.Own;
        }

        item = list.StartsWith("IReadOnlyList<", StringComparison.Ordinal) ? list.Substring("IReadOnlyList<".Length, list.Length - "IReadOnlyList<".Length - 1) : "JsonElement";
        return pages.Items.Count == 0 ? "result" : Member(pages.Items);
    }

    private static void EmitParameters(CodeWriter code)
    {
        code.Lines("/// <param name=\"client\">The client that signs and sends.</param>");
        code.Lines("/// <param name=\"request\">The request of the first page.</param>");
        code.Lines("/// <param name=\"cancellationToken\">Gives up.</param>");
    }
}
