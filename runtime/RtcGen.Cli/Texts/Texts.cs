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

    public static Words NoFile(string path) => new($"There is no file {(path.Length == 0 ? "''" : path)}.", $"没有文件 {(path.Length == 0 ? "''" : path)}。");

    public static Words IsFolder(string path) => new($"{path} is a folder, not a file.", $"{path} 是文件夹，不是文件。");

    public static Words NoText(string path, int line) => new(FormattableString.Invariant($"{path}({line}) is not UTF-8."), FormattableString.Invariant($"{path}({line}) 不是 UTF-8。"));

    public static Words InputIsTaken { get; } = new("Standard input can be read once only: - stands twice.", "标准输入只能读取一次：- 出现了两次。");

    public static Words UnreadableFile(string path, string why) => new($"{path} cannot be read: {why}", $"无法读取 {path}：{why}");
}
