namespace RtcGen.Import.Pages;

/// <summary>Which column of a table holds what, told by the words in its head.</summary>
internal sealed record Columns(int Name, int Type, int Required, int Example, int Description, int Count)
{
    private static readonly string[] Names = ["参数", "参数名", "参数名称", "名称", "字段", "字段名", "name", "parameter", "field"];
    private static readonly string[] Types = ["类型", "数据类型", "参数类型", "type"];
    private static readonly string[] Musts = ["是否必选", "必选", "必填", "是否必填", "required"];
    private static readonly string[] Examples = ["示例值", "示例", "example"];
    private static readonly string[] Descriptions = ["描述", "说明", "含义", "参数说明", "description"];

    /// <summary>The columns of a table of members; null for a table of something else.</summary>
    public static Columns? Find(IReadOnlyList<string> head)
    {
        var words = head.Select(cell => cell.Trim(' ', '*').ToLowerInvariant()).ToList();
        int Find(string[] known) => words.FindIndex(word => known.Contains(word, StringComparer.Ordinal));
        var columns = new Columns(Find(Names), Find(Types), Find(Musts), Find(Examples), Find(Descriptions), words.Count);
        return columns.Name >= 0 && columns.Type >= 0 ? columns : null;
    }

    public PageRow Row(IReadOnlyList<string> cells, int line)
    {
        string Cell(int column) => column >= 0 && column < cells.Count ? cells[column].Trim() : string.Empty;
        return new()
        {
            Line = line,
            Name = Cell(Name),
            Type = Cell(Type),
            Required = Required < 0 ? null : Cell(Required),
            Example = Cell(Example),
            // A row that lacks a cell ends with its description all the same.
            Description = cells.Count > 0 && cells.Count < Count && Description == Count - 1 ? cells[^1].Trim() : Cell(Description),
        };
    }
}
