namespace RtcGen.Cli;

internal static partial class Texts
{
    public static Words Import { get; } = new(
        "Makes schema files of a documentation page, files of a Go SDK, a JSON sample or an OpenAPI document of rtcgen openapi.",
        "由文档页面、Go SDK 文件、JSON 示例或 rtcgen openapi 生成的 OpenAPI 文档生成 schema 文件。");

    public static Words ImportSources { get; } = new("Files or folders; - for standard input. What they are is seen from their content.", "文件或文件夹；- 表示标准输入。类型由内容判断。");

    public static Words ImportKind { get; } = new("What the sources are: page, go, json or openapi.", "来源的类型：page、go、json 或 openapi。");

    public static Words ImportOutput { get; } = new("The folder for the files; standard output if there is none.", "输出文件夹；省略时写到标准输出。");

    public static Words ImportResponse { get; } = new("For a JSON sample of a request: a sample of the response.", "JSON 请求示例对应的响应示例。");

    public static Words ImportAction { get; } = new("For a JSON sample: the action, where no response names it.", "JSON 示例的接口名称（响应中没有时）。");

    public static Words ImportVersion { get; } = new("For a JSON sample: the version of the API, such as 2023-11-01.", "JSON 示例的 API 版本，例如 2023-11-01。");

    public static Words ImportService { get; } = new("The service, as in the credential scope.", "服务名称，与签名凭证范围中的相同。");

    public static Words ImportMethod { get; } = new("For a JSON sample: GET or POST.", "JSON 示例的请求方法：GET 或 POST。");

    public static Words Force { get; } = new("Overwrites files.", "覆盖已有文件。");

    public static Words ImportNeedsService { get; } = new("These Go files do not name their service: give it with --service.", "这些 Go 文件没有给出服务名称：请用 --service 指定。");

    public static Words NoGoFiles(string where) => new($"There are no Go files in {where}.", $"{where} 中没有 Go 文件。");

    public static Words NoJson(string name) => new($"{name} is not JSON.", $"{name} 不是 JSON。");

    public static Words GoNeedsFiles { get; } = new("Go is read from files or folders, not from standard input.", "Go 源码只能从文件或文件夹读取，不能来自标准输入。");

    public static Words UnknownSource(string name) => new(
        $"{name} is neither a documentation page with 'Action=' and 'Version=', nor Go, JSON or an OpenAPI document; --as says what it is.",
        $"{name} 不是含有 'Action=' 和 'Version=' 的文档页面，也不是 Go、JSON 或 OpenAPI 文档；可用 --as 指定类型。");

    public static Words ImportFailed(string name, int line, string reason) => new($"{name}({line}): {reason}", $"{name}({line})：{reason}");

    public static Words FilesExist(string first, int count) => new(
        count == 1 ? $"{first} exists; --force overwrites it." : FormattableString.Invariant($"{first} and {count - 1} more exist; --force overwrites them."),
        count == 1 ? $"{first} 已存在；--force 可覆盖。" : $"{first} 等 {count} 个文件已存在；--force 可覆盖。");
}
