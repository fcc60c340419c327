using System.Globalization;

namespace RtcGen.Cli;

internal static partial class Texts
{
    public static Words List { get; } = new("Lists the actions, or those with a text in their name or summary.", "列出接口，或名称、说明中包含某段文字的接口。");

    public static Words ListText { get; } = new("What to look for.", "要查找的文字。");

    public static Words SchemaOption { get; } = new("A schema file of your own, *.rtc.yaml. May be repeated.", "自己的 schema 文件 *.rtc.yaml，可重复。");

    public static Words AllVersionsOption { get; } = new("Lists versions that have a newer one, too.", "同时列出有更新版本的旧版本。");

    public static Words NothingFound(string text) => new($"No action has {text} in its name or summary.", $"没有名称或说明包含 {text} 的接口。");

    public static Words ActionColumn { get; } = new("Action", "接口");

    public static Words VersionColumn { get; } = new("Version", "版本");

    public static Words RateColumn { get; } = new("Rate", "频率");

    public static Words SummaryColumn { get; } = new("Summary", "说明");

    public static Words Superseded(string version) => new($"replaced by version {version}", $"已被版本 {version} 取代");

    public static Words Deprecated { get; } = new("deprecated", "已弃用");

    public static Words Describe { get; } = new("Describes an action: its members, their ranges and defaults, and what the server does.", "描述接口：参数、取值范围、默认值以及服务端的处理。");

    public static Words CSharpOption { get; } = new("Prints C# that calls the action with sample values.", "打印用示例值调用该接口的 C# 代码。");

    public static Words Required { get; } = new("required", "必填");

    public static Words RequiredWhen(string condition) => new($"required when {condition}", $"当 {condition} 时必填");

    public static Words InQuery { get; } = new("in the query", "在查询中");

    public static Words DefaultIs(string value) => new($"default {value}", $"默认 {value}");

    public static Words LengthIs(string range) => new($"length {range}", $"长度 {range}");

    public static Words BytesAre(string range) => new($"bytes {range}", $"字节数 {range}");

    public static Words CountIs(string range) => new($"items {range}", $"项数 {range}");

    public static Words OneOf(string values) => new($"one of {values}", $"取值 {values}");

    public static Words IsIgnored { get; } = new("ignored by the server", "服务端忽略");

    public static Words IsSecret { get; } = new("secret", "机密");

    public static Words Rules { get; } = new("Rules", "规则");

    public static Words Members { get; } = new("Members", "参数");

    public static Words Rates { get; } = new("Rate", "频率");

    public static Words NoMembers { get; } = new("It has no members.", "没有参数。");

    public static Words PerSecond(int calls) => new(string.Create(CultureInfo.InvariantCulture, $"{calls}/s"), string.Create(CultureInfo.InvariantCulture, $"{calls} 次/秒"));

    public static Words PerMinute(int calls) => new(string.Create(CultureInfo.InvariantCulture, $"{calls}/min"), string.Create(CultureInfo.InvariantCulture, $"{calls} 次/分钟"));

    public static Words Complete { get; } = new("Prints what may follow; the scripts of completion call it.", "打印可能的后续内容，由补全脚本调用。");

    public static Words Serve { get; } = new("Runs the emulator until Ctrl+C, and prints calls as they come.", "运行模拟器直到按下 Ctrl+C，并逐条打印调用。");

    public static Words PortOption { get; } = new("The TCP port; a free one if absent.", "TCP 端口；默认选择空闲端口。");

    public static Words NoPort(string text) => new($"{text} is no TCP port: a number from 0 to 65535.", $"{text} 不是 TCP 端口：应为 0 到 65535 的数字。");

    public static Words StrictOption { get; } = new("Asks for host and x-content-sha256 to be signed.", "要求对 host 和 x-content-sha256 签名。");

    public static Words RatesOption { get; } = new("Enforces the rates of the actions.", "按接口的频率限制请求。");

    public static Words NoConsole { get; } = new("Do not serve the console page.", "不提供控制台页面。");

    public static Words Listening(string address) => new($"The emulator listens on {address}", $"模拟器监听于 {address}");

    public static Words ConsoleAt(string address) => new($"Console: {address}", $"控制台：{address}");

    public static Words AcceptedKeys(string accessKey, string secretKey) => new(
        $"It accepts VOLCENGINE_ACCESS_KEY={accessKey} VOLCENGINE_SECRET_KEY={secretKey}",
        $"接受的密钥：VOLCENGINE_ACCESS_KEY={accessKey} VOLCENGINE_SECRET_KEY={secretKey}");

    public static Words PressCtrlC { get; } = new("Ctrl+C ends it.", "按 Ctrl+C 结束。");

    public static Words PortInUse(int port) => new(string.Create(CultureInfo.InvariantCulture, $"The port {port} is in use. Choose another one with --port."), string.Create(CultureInfo.InvariantCulture, $"端口 {port} 已被占用，请用 --port 选择其他端口。"));

    public static Words ServerUses(string path, string? used) => new(used is null ? $"{path}: ignored" : $"{path}: {used} is used", used is null ? $"{path}：已忽略" : $"{path}：使用 {used}");
}
