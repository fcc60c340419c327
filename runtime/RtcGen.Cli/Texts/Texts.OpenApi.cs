namespace RtcGen.Cli;

internal static partial class Texts
{
    public static Words OpenApi { get; } = new("Writes an OpenAPI 3.1 document of the catalogue or of schema files.", "将内置目录或 schema 文件写成 OpenAPI 3.1 文档。");

    public static Words OpenApiFiles { get; } = new("Schema files, folders and patterns; the built-in catalogue if there are none.", "schema 文件、文件夹或模式；省略时为内置目录。");

    public static Words OpenApiOutput { get; } = new("The file to write: YAML if its name ends with .yaml or .yml, JSON otherwise; standard output if there is none.", "输出文件：以 .yaml 或 .yml 结尾时为 YAML，否则为 JSON；省略时写到标准输出。");

    public static Words OpenApiFormat { get; } = new("json or yaml, whatever the name of the file.", "json 或 yaml，优先于文件名。");

    public static Words OpenApiLanguage { get; } = new("The language of summaries and descriptions: en or zh.", "摘要与说明的语言：en 或 zh。");

    public static Words OpenApiTitle { get; } = new("The title of the document.", "文档的标题。");

    public static Words SchemasHaveErrors(string path, int line) => new(
        FormattableString.Invariant($"{path}({line}) has an error, so that there is no document; rtcgen check shows it."),
        FormattableString.Invariant($"{path}({line}) 有错误，无法生成文档；可用 rtcgen check 查看。"));
}
