using System.Globalization;

namespace RtcGen.Cli;

internal static partial class Texts
{
    public static Words Call { get; } = new("Calls an action. Members are options: --AppId app --ImageConfig.Interval 5.", "调用接口。参数写成选项：--AppId app --ImageConfig.Interval 5。");

    public static Words ActionArgument { get; } = new("The name of the action, for example UpdateSnapshot.", "接口名，例如 UpdateSnapshot。");

    public static Words VersionOption { get; } = new("The API version, YYYY-MM-DD; the newest if absent.", "API 版本，格式 YYYY-MM-DD；默认为最新版本。");

    public static Words ServiceOption { get; } = new("The service of an action that the tool does not know.", "工具未知的接口所属的服务。");

    public static Words RegionOption { get; } = new("The region; the default one of the service if absent.", "地域；默认为服务的默认地域。");

    public static Words EndpointOption { get; } = new("Another server: https, or http on loopback.", "其他服务器：https，或本机回环地址的 http。");

    public static Words BodyOption { get; } = new("A file with the members as JSON, or - for standard input.", "包含参数的 JSON 文件，或 - 表示标准输入。");

    public static Words MethodOption { get; } = new("GET or POST, for an action that the tool does not know; POST if absent.", "GET 或 POST，用于工具未知的接口；默认为 POST。");

    public static Words DryRunOption { get; } = new("Prints what would be sent, and sends nothing.", "打印将要发送的内容，不发送。");

    public static Words CurlOption { get; } = new("Prints a signed curl command, and sends nothing.", "打印已签名的 curl 命令，不发送。");

    public static Words ShowSecretsOption { get; } = new("With --dry-run and --curl: shows members that the schema calls secret, which are *** otherwise.", "与 --dry-run、--curl 一起使用：显示 schema 标为机密的参数，否则显示为 ***。");

    public static Words RequestIsMasked { get; } = new("Secret members are shown as ***; --show-secrets shows them.", "机密参数显示为 ***；--show-secrets 可显示原值。");

    public static Words CommandIsMasked { get; } = new(
        "Secret members are shown as ***, so that the command does not work as it stands; with --show-secrets it does.",
        "机密参数显示为 ***，因此该命令不能直接运行；加 --show-secrets 后可以。");

    public static Words ForceOption { get; } = new("Sends a request that the schema says is refused.", "即使 schema 判定会被拒绝也发送。");

    public static Words AllowOtherHostsOption { get; } = new("Allows an endpoint that is not the vendor's.", "允许使用非官方的服务器。");

    public static Words CredentialsOption { get; } = new("Where the keys are: environment, profile, role, oidc or metadata; environment and profile if absent.", "密钥来源：environment、profile、role、oidc 或 metadata；默认依次为环境变量和配置文件。");

    public static Words ProfileOption { get; } = new("The profile in ~/.volcengine/config.json.", "~/.volcengine/config.json 中的配置名。");

    public static Words AccessKeyOption { get; } = new("The access key.", "AccessKey。");

    public static Words SecretKeyOption { get; } = new("The secret key. Others on this machine can see it; environment variables are better.", "SecretKey。本机其他用户可能看到它，建议使用环境变量。");

    public static Words SessionTokenOption { get; } = new("The session token of temporary keys.", "临时密钥的会话令牌。");

    public static Words KeysIncomplete { get; } = new("--access-key and --secret-key belong together.", "--access-key 和 --secret-key 要一起使用。");

    public static Words OptionIsEmpty(string option) => new($"{option} is empty.", $"{option} 为空。");

    public static Words NoKeys(string why) => new($"There are no keys to sign with. {why}", $"没有可用于签名的密钥。{why}");

    public static Words NoAction(string action, string? similar) => new(
        $"There is no action {action}.{(similar is null ? " See rtcgen list." : $" Did you mean {similar}?")}",
        $"没有接口 {action}。{(similar is null ? "参见 rtcgen list。" : $"是否指 {similar}？")}");

    public static Words NoVersion(string action, string version, string versions) => new($"{action} has no version {version}, only {versions}.", $"{action} 没有版本 {version}，只有 {versions}。");

    public static Words UnknownNeedsVersion(string action, string? similar) => new(
        $"The tool does not know {action}.{(similar is null ? string.Empty : $" Did you mean {similar}?")} To call it all the same, give --api-version and, unless it is rtc, --service.",
        $"工具未知接口 {action}。{(similar is null ? string.Empty : $"是否指 {similar}？")}仍要调用时请给出 --api-version；服务不是 rtc 时还要给出 --service。");

    public static Words MethodMustBe { get; } = new("--method is GET or POST.", "--method 只能是 GET 或 POST。");

    public static Words Untyped(string action) => new($"{action} is not known: nothing is validated, and values are sent as JSON where they are JSON.", $"未知接口 {action}：不做校验，能解析为 JSON 的值按 JSON 发送。");

    public static Words ServiceNeedsEndpoint(string service) => new($"The service {service} is not known. Give its --endpoint.", $"未知服务 {service}，请给出 --endpoint。");

    public static Words NoRegion(string service, string region, string regions) => new($"The service {service} has no region {region}, only {regions}.", $"服务 {service} 没有地域 {region}，只有 {regions}。");

    public static Words BodyIsNoObject(string path) => new($"{path} is not a JSON object.", $"{path} 不是 JSON 对象。");

    public static Words BodyIsNoJson(string path, long? line, long? column) => new(
        string.Create(CultureInfo.InvariantCulture, $"{path}({line},{column}) is not JSON."),
        string.Create(CultureInfo.InvariantCulture, $"{path}({line},{column}) 不是 JSON。"));

    public static Words WrongType(string path, string type) => new($"{path} is not a value of the type {type}.", $"{path} 的值不是 {type} 类型。");

    public static Words NoValue(string path) => new($"{path} needs a value. One that begins with -- is written --{path}=--….", $"{path} 需要一个值。以 -- 开头的值写成 --{path}=--…。");

    public static Words GivenTwice(string path) => new($"{path} is given twice. The items of a list are written --{path}.0 and --{path}.1.", $"{path} 给出了两次。列表项写成 --{path}.0 和 --{path}.1。");

    public static Words NoPath(string path) => new($"'{Cut(path)}' is not the path of a member, such as Layout.Regions.0.UserId.", $"'{Cut(path)}' 不是参数路径，路径形如 Layout.Regions.0.UserId。");

    public static Words ForeignHost(string host, string hosts) => new(
        hosts.Length == 0 ? $"{host} would receive signed requests of a service that is not known. --allow-other-hosts allows it." : $"{host} is none of the hosts {hosts}, and would receive signed requests. --allow-other-hosts allows it.",
        hosts.Length == 0 ? $"{host} 将收到未知服务的已签名请求。使用 --allow-other-hosts 可允许。" : $"{host} 不在 {hosts} 之中，却将收到已签名的请求。使用 --allow-other-hosts 可允许。");

    public static Words UnknownMember(string action, string path, string? similar) => new(
        $"{action} has no member {path} in its schema.{(similar is null ? string.Empty : $" Did you mean {similar}?")}",
        $"{action} 的 schema 中没有参数 {path}。{(similar is null ? string.Empty : $"是否指 {similar}？")}");

    public static Words JsonRepeats(string file, string path) => new($"{file}: {path} stands twice in the JSON.", $"{file}：JSON 中 {path} 出现了两次。");

    public static Words MemberOfValue(string path) => new($"{path} leads into a value that has no members.", $"{path} 指向一个没有成员的值。");

    public static Words NoIndex(string path, string name) => new($"{path}: {name} is not the number of an item. Items are counted from 0.", $"{path}：{name} 不是列表项的序号，序号从 0 开始。");

    public static Words IndexTooHigh(string path, int count) => new(
        string.Create(CultureInfo.InvariantCulture, $"{path}: the list has {count} items so far. Items are counted from 0 and given in order."),
        string.Create(CultureInfo.InvariantCulture, $"{path}：列表目前有 {count} 项。序号从 0 开始，按顺序给出。"));

    public static Words Refused { get; } = new("The server would refuse this request; nothing was sent. --force sends it.", "服务端会拒绝该请求，未发送。使用 --force 可强制发送。");

    public static Words AdjustedTo(string path, string given, string? used) => new(
        used is null ? $"{path}: the server ignores {given}." : $"{path}: the server uses {used} in place of {given}.",
        used is null ? $"{path}：服务端会忽略 {given}。" : $"{path}：服务端会用 {used} 代替 {given}。");

    public static Words Sending(string action) => new($"Calling {action}…", $"正在调用 {action}…");

    public static Words ApiError(string? code, string message) => new(code is null ? message : $"{code}: {message}", code is null ? message : $"{code}：{message}");

    public static Words Remedy(string text) => new($"What to do: {text}", $"处理办法：{text}");

    public static Words RequestId(string id) => new($"Request ID: {id}", $"请求 ID：{id}");

    public static Words MayHaveTakenEffect { get; } = new("The call may have taken effect all the same.", "该调用仍可能已经生效。");

    public static Words SignatureHelp { get; } = new("rtcgen sign --explain says what is wrong with a signature.", "rtcgen sign --explain 可以说明签名的问题。");

    public static Words TokenIsVariable { get; } = new("The session token is taken from VOLCENGINE_SESSION_TOKEN when the command runs.", "运行该命令时会从 VOLCENGINE_SESSION_TOKEN 读取会话令牌。");

    private static string Cut(string text) => text.Length > 100 ? text[..100] + "…" : text;
}
