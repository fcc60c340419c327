namespace RtcGen.Cli;

/// <summary>Everything the tool says. Each verb has a file of its own.</summary>
internal static partial class Texts
{
    public static Words Root { get; } = new(
        "Calls Volcengine's OpenAPI from a shell, explains signatures that do not match, runs the emulator, and checks schema files.",
        "在命令行里调用火山引擎 OpenAPI、解释签名为何不匹配、运行模拟器、检查 schema 文件。");

    public static Words Help { get; } = new("Shows this help.", "显示本帮助。");

    public static Words Version { get; } = new("Shows the version of the tool.", "显示工具的版本。");

    public static Words Error { get; } = new("error", "错误");

    public static Words SeeHelp(string command) => new($"See {command} --help.", $"参见 {command} --help。");

    public static Words Cancelled { get; } = new("Cancelled.", "已取消。");

    public static Words NoFile(string path) => new($"There is no file {path}.", $"没有文件 {path}。");

    public static Words UnreadableFile(string path, string why) => new($"{path} cannot be read: {why}", $"无法读取 {path}：{why}");
}
