namespace RtcGen.Cli;

internal static partial class Texts
{
    public static Words Check { get; } = new("Reports what a build reports about schema files.", "报告构建时对 schema 文件会给出的诊断。");

    public static Words CheckFiles { get; } = new(
        "Files, folders and patterns such as 'schema/**/*.rtc.yaml'; the current folder if there are none. A file is judged together with those of its project.",
        "文件、文件夹或 'schema/**/*.rtc.yaml' 这样的模式；省略时为当前文件夹。文件与其所在项目的其他文件一起检查。");

    public static Words CheckFormat { get; } = new("text, json, sarif (2.1.0) or github (commands of GitHub Actions).", "text、json、sarif（2.1.0）或 github（GitHub Actions 命令）。");

    public static Words CheckFix { get; } = new("Puts right what has one answer, such as a misspelt key, and reports the rest.", "修正只有一种答案的问题（例如拼错的键），并报告其余的问题。");

    public static Words CheckDryRun { get; } = new("With --fix: prints the changes, and makes none.", "与 --fix 一起使用：只显示改动，不写入文件。");

    public static Words CheckWarnAsError { get; } = new("Warnings are errors.", "将警告视为错误。");

    public static Words Checking { get; } = new("Checking schema files", "正在检查 schema 文件");

    public static Words DryRunNeedsFix { get; } = new("--dry-run belongs to --fix.", "--dry-run 需要与 --fix 一起使用。");

    public static Words NoSchemaFiles(string where) => new($"There are no schema files (*.rtc.yaml) in {where}.", $"{where} 中没有 schema 文件（*.rtc.yaml）。");

    public static Words CheckSummary(int files, int errors, int warnings) => new(
        $"{Count(files, "file")}: {Count(errors, "error")}, {Count(warnings, "warning")}.",
        $"{files} 个文件：{errors} 个错误，{warnings} 个警告。");

    public static Words FixSummary(int replacements, int files) => new(
        $"{Count(replacements, "replacement")} in {Count(files, "file")}.",
        $"在 {files} 个文件中替换了 {replacements} 处。");

    public static Words UnwritableFile(string path, string why) => new($"{path} cannot be written: {why}", $"无法写入 {path}：{why}");

    private static string Count(int number, string what) => FormattableString.Invariant($"{number} {what}{(number == 1 ? string.Empty : "s")}");
}
