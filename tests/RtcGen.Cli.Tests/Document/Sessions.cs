namespace RtcGen.Cli.Tests;

/// <summary>The sessions of the document. They run at a fixed time, with the keys of nobody, and without a network.</summary>
internal static class Sessions
{
    public const string Response = """{"ResponseMetadata":{"RequestId":"20260301080000A1B2C3D4E5F6","Action":"UpdateSnapshot","Version":"2023-11-01","Service":"rtc","Region":"cn-north-1"},"Result":{"Status":"ok"}}""";

    private const string Call = "rtcgen call UpdateSnapshot --AppId app-1 --RoomId room-1 --TaskId task-1 --ImageConfig.Interval 5";

    // Signed by a client that writes + for a space.
    private const string Broken = """
        curl 'https://rtc.volcengineapi.com/?Action=GetRoomOnlineUsers&Version=2023-11-01&AppId=app-1&RoomId=room%201' \
          -H 'X-Date: 20260301T080000Z' \
          -H 'Authorization: HMAC-SHA256 Credential=AKLTRtcGenExampleAccessKey000001/20260301/cn-north-1/rtc/request, SignedHeaders=host;x-date, Signature=@@'
        """;

    private const string Misspelt = """
        action: PauseThing
        version: "2024-01-01"
        service: rtc
        method: POST
        summary: Pauses a thing.
        body:
          AppId: { type: string, format: id, required: true }
          Reason: { type: string, lenght: "[0, 100]" }
          Seconds: { type: int32, range: "[1, 600]", default: 0 }
        result: { type: string }
        """;

    private const string Sample = """
        { "AppId": "661e7b30", "Users": [{ "UserId": "u-1", "Level": 2 }], "Muted": true }
        """;

    public static IReadOnlyList<Session> All { get; } =
    [
        new("list", "Lists the actions. In a pipe the columns are separated by tabs; `--json` prints JSON.", "列出接口。在管道中各列以制表符分隔；`--json` 打印 JSON。", new SessionCommand("rtcgen list snapshot")),
        new("describe", "Shows an action: its members with types, ranges and defaults, and what the server does with a bad value. `--csharp` prints a call.", "描述接口：参数的类型、范围、默认值，以及服务端如何处理错误的值。`--csharp` 打印调用代码。", new("rtcgen describe UpdateSnapshot --api-version 2020-12-01", Lines: 40), new("rtcgen describe UpdateSnapshot --csharp")),
        new(
            "call",
            "Calls an action. A member is an option of its path, with items counted from 0; `--body` reads JSON. The request is judged by the schema before it is sent. An action of your own comes with `--schema`. `--dry-run` and `--curl` print the request instead, with `***` for members that the schema calls secret unless `--show-secrets` is there. Keys come from the environment, from a profile, or from `--credentials`.",
            "调用接口。参数写成路径形式的选项，列表项从 0 开始计数；`--body` 读取 JSON。发送前按 schema 校验。自己的接口用 `--schema` 给出。`--dry-run` 和 `--curl` 只打印请求；schema 标为机密的参数显示为 `***`，加 `--show-secrets` 才显示原值。密钥来自环境变量、配置文件或 `--credentials`。",
            new(Call),
            new(Call + " --dry-run"),
            new(Call.Replace(" 5", " 601", StringComparison.Ordinal)),
            new("rtcgen call UpdateSnapshot --api-version 2020-12-01 --AppId app-1 --RoomId room-1 --TaskId task-1 --ImageConfig.Interval 601"),
            new(Call.Replace("UpdateSnapshot", "UpdateSnapshto", StringComparison.Ordinal))),
        new("serve", "Runs the emulator until Ctrl+C and prints the calls as they come. `--strict`, `--rates` and `--schema` are its options, and its console page is served unless `--no-console` says otherwise.", "运行模拟器直到按下 Ctrl+C，并逐条打印调用。选项有 `--strict`、`--rates` 和 `--schema`；除非使用 `--no-console`，否则会提供控制台页面。", new SessionCommand("rtcgen serve --no-console")),
        new("sign", "Shows each step of a signature. The secret key, the keys made of it and a session token are not shown.", "打印签名的每一步。不会显示 SecretKey、由它派生的密钥以及会话令牌。", new SessionCommand("rtcgen sign GetRoomOnlineUsers --AppId app-1 --RoomId 'room 1'")),
        new(
            "sign --explain",
            "Says why a signature is not accepted. It reads a curl command, or `--url`, `-H`, `--data` and `--authorization`. With the secret key it tries the mistakes that signers make; what it names is then certain. Without it, it says what can be seen. The exit code is 1 if something is wrong.",
            "说明签名为何不被接受。读取 curl 命令，或 `--url`、`-H`、`--data` 与 `--authorization`。有 SecretKey 时会尝试签名程序常见的错误，此时指出的问题是确定的；没有时只说明能看出的问题。有问题时退出码为 1。",
            new SessionCommand("rtcgen sign --explain < request.sh", Broken)),
        new(
            "check",
            "Reports what a build reports, without a build: as text, JSON, SARIF or for GitHub (`--format`). `--fix` applies suggestions, and `--fix --dry-run` shows what it would change. `.globalconfig` and `NoWarn` of the project count.",
            "不构建项目，报告构建会报告的诊断：文本、JSON、SARIF 或 GitHub 格式（`--format`）。`--fix` 应用建议，`--fix --dry-run` 显示将要做的修改。项目的 `.globalconfig` 和 `NoWarn` 有效。",
            new("rtcgen check PauseThing.rtc.yaml"),
            new("rtcgen check PauseThing.rtc.yaml --format github"),
            new("rtcgen check PauseThing.rtc.yaml --fix --dry-run"))
        {
            Files = new Dictionary<string, string> { ["PauseThing.rtc.yaml"] = Misspelt },
        },
        new(
            "new",
            "Writes a schema file to begin with. It passes `check`.",
            "写出一个 schema 文件作为起点。它可以通过 `check`。",
            new("rtcgen new PauseThing --api-version 2024-01-01"),
            new("cat PauseThing.rtc.yaml")),
        new(
            "import",
            "Makes a schema file of a page of the documentation, a struct file or folder of the Go SDK, a JSON sample, or an OpenAPI document that `rtcgen openapi` has written. What the source does not say is left open and not guessed.",
            "由文档页面、Go SDK 的结构体文件或目录、JSON 示例，或 `rtcgen openapi` 写出的 OpenAPI 文档生成 schema 文件。来源没有说明的内容留空，不作猜测。",
            new("cat sample.json"),
            new("rtcgen import sample.json --action MuteUsers --api-version 2024-01-01 --service rtc"))
        {
            Files = new Dictionary<string, string> { ["sample.json"] = Sample },
        },
        new(
            "openapi",
            "Writes an OpenAPI 3.1 document of the catalogue or of schema files; see [openapi.md](openapi.md).",
            "由接口目录或 schema 文件写出 OpenAPI 3.1 文档，见 [openapi.zh-CN.md](openapi.zh-CN.md)。",
            new SessionCommand("rtcgen openapi --format yaml", Lines: 30)),
        new("completion", "Prints the script for bash, zsh, fish or PowerShell; actions, members, versions and profiles are completed, too. For bash: `eval \"$(rtcgen completion bash)\"`.", "打印 bash、zsh、fish 或 PowerShell 的补全脚本，接口名、参数、版本和配置名都可补全。bash 中使用：`eval \"$(rtcgen completion bash)\"`。", new SessionCommand("rtcgen completion bash")),
    ];
}
