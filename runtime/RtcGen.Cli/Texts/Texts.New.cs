namespace RtcGen.Cli;

internal static partial class Texts
{
    public static Words New { get; } = new("Begins the schema file of an action, which shows the usual keys.", "新建接口的 schema 文件，其中展示常用的键。");

    public static Words NewAction { get; } = new("The name of the action, such as StartSnapshot.", "接口名称，例如 StartSnapshot。");

    public static Words NewVersion { get; } = new("The version of the API, such as 2023-11-01; today if it is not known yet.", "API 版本，例如 2023-11-01；尚不清楚时为今天的日期。");

    public static Words NewMethod { get; } = new("GET or POST.", "GET 或 POST。");

    public static Words NewOutput { get; } = new("The folder for the file; - for standard output.", "文件所在的文件夹；- 表示标准输出。");

    public static Words BadActionName(string name) => new($"'{name}' is no name of an action: letters and digits, with a letter first.", $"'{name}' 不是合法的接口名称：由字母和数字组成，以字母开头。");

    public static Words BadVersion(string version) => new($"'{version}' is no version: a date such as 2023-11-01.", $"'{version}' 不是合法的版本：应为 2023-11-01 这样的日期。");

    public static Words BadServiceName(string name) => new($"'{name}' is no name of a service: a letter, then letters, digits, '_' and '-'.", $"'{name}' 不是合法的服务名称：字母开头，其后为字母、数字、'_' 和 '-'。");

    public static Words NewNeedsService(string service) => new(
        $"The file is complete once another one describes the service '{service}': its regions and hosts.",
        $"还需要一个描述服务 '{service}' 的文件（地域与域名），之后该文件才完整。");
}
