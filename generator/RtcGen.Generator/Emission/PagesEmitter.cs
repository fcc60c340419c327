using System.Globalization;
using RtcGen.Schema;

namespace RtcGen.Generator;

/// <summary>Prints what an action needs to hand out a long list page by page.</summary>
internal static class PagesEmitter
{
    private const string Invariant = "global::System.Globalization.CultureInfo.InvariantCulture";

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
            code.Lines($"{property.Name} = {(property.Field.Name == pages.At ? Position(property, pages.Style == PageStyle.Cursor) : property.Name)},");
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
        var itemType = pages.Items.Count == 0 ? CodeTypeNames.GetItem(action.ResultType) : Last(pages.Items, action.Result!).ItemType;
        var name = action.Schema.Action;
        code.Blank();
        var pagesMethod = new PageMethod(new($"Calls {name} page by page, each page on demand.", $"按需逐页调用 {name}。"), new("The responses.", "各页的响应。"), $"RtcResponse<{action.ResultType}>", action.PagesMethod);
        EmitMethod(code, action, pagesMethod, $"RtcPaging.{Start(pages, action)}, static result => {Page(pages, items, action.Result)}, options, cancellationToken)");
        code.Blank();
        var itemsMethod = new PageMethod(new($"Calls {name} page by page and returns the items.", $"逐页调用 {name} 并返回其中的元素。"), new("The items.", "各元素。"), itemType, action.ItemsMethod);
        EmitMethod(code, action, itemsMethod, $"RtcPaging.ReadItems(client.{action.PagesMethod}(request, options, cancellationToken), static result => {items}, static result => {Odd(pages.Items, action.Result)}, cancellationToken)");
    }

    // Prints a method twice, without and with options, as that of the single call.
    private static void EmitMethod(CodeWriter code, CodeAction action, PageMethod method, string body)
    {
        var head = $"public static IAsyncEnumerable<{method.Item}> {method.Name}(this RtcClient client, {action.Request.Name} request";
        DocComment.Write(code, method.Summary);
        EmitParameters(code, withOptions: false);
        DocComment.Element(code, "returns", method.Returns.English, method.Returns.Chinese!);
        ActionEmitter.EmitObsolete(code, action.Schema);
        code.Lines($"{head}, CancellationToken cancellationToken = default) =>");
        code.Lines($"    client.{method.Name}(request, options: null, cancellationToken);");
        code.Blank();
        code.Lines($"/// <inheritdoc cref=\"{method.Name}(RtcClient, {action.Request.Name}, CancellationToken)\" />");
        EmitParameters(code, withOptions: true);
        ActionEmitter.EmitObsolete(code, action.Schema);
        code.Lines($"{head}, RtcCallOptions? options, CancellationToken cancellationToken = default) =>");
        code.Lines($"    {body};");
    }

    private static string Start(PagesSchema pages, CodeAction action)
    {
        var request = action.Request;
        var at = request.Property(pages.At);
        var types = $"<{request.Name}, {action.ResultType}>";
        const string Copy = "static (request, position) => request.At(position)";
        if (pages.Style == PageStyle.Cursor)
        {
            return $"ReadByCursor{types}(client, request, {Copy}";
        }

        var first = Whole(at.Field) ?? pages.First.ToString(CultureInfo.InvariantCulture);
        var start = at.Field.Type == FieldType.String ? $"RtcPaging.ParseNumber(request.{at.Value}, {first})" : at.IsNullable ? $"{Number(at)} ?? {first}" : Number(at);
        var begin = pages.Style == PageStyle.Number ? $"{start}, {pages.First.ToString(CultureInfo.InvariantCulture)}" : start;
        return $"ReadBy{pages.Style}{types}(client, request, {begin}, {Size(pages, request)}, {Copy}";
    }

    private static string Size(PagesSchema pages, CodeType request)
    {
        if (pages.Size is not { } name)
        {
            return "null";
        }

        var size = request.Property(name);
        var standard = Whole(size.Field) ?? "null";
        return size.Field.Type == FieldType.String ? $"RtcPaging.ParseNumber(request.{size.Value}, {standard})"
            : size.IsNullable && standard != "null" ? $"{Number(size)} ?? {standard}"
            : Number(size);
    }

    private static string Page(PagesSchema pages, string items, CodeType? result) =>
        $"new RtcPage({items}?.Count, {Total(pages.Total, result)}, {(pages.More.Count == 0 ? "null" : Path(pages.More, result))}, {Next(pages.Next, result)})"
        + OddMembers(pages, result);

    // A result that is the list itself has no member for what cannot be read: it is read whole or not at all.
    private static string OddMembers(PagesSchema pages, CodeType? result)
    {
        var items = pages.Items.Count == 0 ? string.Empty : $"UnexpectedItems = {Odd(pages.Items, result)}";
        var next = pages.Next.Count == 0 ? string.Empty : $"UnexpectedNext = {Odd(pages.Next, result)}";
        var both = string.Join(", ", new[] { items, next }.Where(static member => member.Length > 0));
        return both.Length == 0 ? string.Empty : $" {{ {both} }}";
    }

    // Each object on the way may be something else.
    private static string Odd(EquatableArray<string> path, CodeType? result) => path.Count == 0 ? "null"
        : string.Join(" ?? ", path.Select((name, depth) => $"RtcPaging.FindUnexpected({Path(new EquatableArray<string>([.. path.Take(depth)]), result)}, {CSharpLiteral.Text(name)})"));

    private static string Total(EquatableArray<string> path, CodeType? result) =>
        path.Count == 0 ? "null"
        : Last(path, result!) is { Field.Type: not FieldType.Double, IsEnum: false } ? Path(path, result)
        : $"(long?){Path(path, result)}";

    private static string Next(EquatableArray<string> path, CodeType? result)
    {
        if (path.Count == 0)
        {
            return "null";
        }

        var last = Last(path, result!);
        var text = Path(path, result);
        return last.Field.Type == FieldType.String ? text : $"{(last.IsEnum ? $"((long?){text})" : text)}?.ToString({Invariant})";
    }

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

    // A position can be a text, whose default is one as well: only a number of it may be printed.
    private static string? Whole(FieldSchema field) =>
        long.TryParse(field.Default, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? CSharpLiteral.Number(number, FieldType.Int64) : null;

    // The value of a member of the request that is a number, or one with names.
    private static string Number(CodeProperty property) =>
        property.IsEnum ? $"(long{(property.IsNullable ? "?" : string.Empty)})request.{property.Value}" : $"request.{property.Value}";

    private static string Position(CodeProperty at, bool isText)
    {
        if (at.Field.Type == FieldType.String)
        {
            return isText ? "position" : $"position.ToString({Invariant})";
        }

        var isShort = at.Field.Type == FieldType.Int32;
        var number = isText ? $"{(isShort ? "int" : "long")}.Parse(position, {Invariant})" : isShort ? "checked((int)position)" : "position";

        // A choice of null wraps the value in one step; two are not taken implicitly.
        return at.Field.NullClears ? $"({at.Type}?){number}" : at.IsEnum ? $"({at.Type}){number}" : number;
    }

    private static void EmitParameters(CodeWriter code, bool withOptions)
    {
        MethodDocumentation.Client(code);
        DocComment.Element(code, "param name=\"request\"", "The request of the first page.", "第一页的请求。");
        if (withOptions)
        {
            DocComment.Element(code, "param name=\"options\"", "Options that override the client's for the call of each page, or null.", "覆盖客户端设置的每页调用选项，或 null。");
        }

        MethodDocumentation.Token(code);
    }

    private sealed record PageMethod(DocSentence Summary, DocSentence Returns, string Item, string Name);
}
