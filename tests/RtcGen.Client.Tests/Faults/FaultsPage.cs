using System.Globalization;
using System.Text;

namespace RtcGen.Client.Tests.Faults;

/// <summary>docs/faults.md: the table of faults in one language. The names of the faults are English in both.</summary>
internal static class FaultsPage
{
    private static readonly string English = $"""
        # Failures

        [中文](faults.zh-CN.md)

        What a client with the default options and its own connection pool makes of {FaultScenarios.Table.Count} failures, as the tests run them:
        over real connections on loopback, in virtual time, with every delay half of its maximum. Times are milliseconds after the
        call. "Reads" is `GetSnapshotTask`, "idempotent" is `UpdateSnapshot`, and "not idempotent" is a message that is sent.

        "Over" names what produces the failure: a server of raw bytes behind a plain `socket`, behind `TLS`, or in the place of a `proxy`; the
        `emulator`, which checks signature and date; or `DNS`, the name service of the machine. For TLS the pool trusts an authority of the
        tests' own; the connect timeout of 5 s is lifted there and for proxies, as it is in real time, and has rows of its own.
        "Received" counts the requests that the server read whole. It is more than the attempts in one row: .NET's connection pool
        itself sends a request without a body, which only reads, up to three times more when a connection ends before a byte came.

        | failure | over | action | attempts at | ends at | received | with | may have taken effect |
        | --- | --- | --- | --- | --- | --- | --- | --- |

        """;

    private static readonly string Chinese = $"""
        # 故障

        [English](faults.md)

        使用默认选项和自带连接池的客户端遇到 {FaultScenarios.Table.Count} 种故障时的结果，由测试得出：测试经由本机的真实连接，使用虚拟时间，每次延迟取上限的一半。时间为调用开始后的毫秒数。
        接口一列中，“只读”为 `GetSnapshotTask`，“幂等”为 `UpdateSnapshot`，“非幂等”为发送一条消息。故障名称与测试中的一致，为英文。

        “途径”指由什么产生故障：直接收发字节的服务器，经由普通的 `socket`、`TLS`，或者充当 `proxy`；校验签名和时间的 `emulator`；或者 `DNS`，即本机的域名解析。TLS 测试中，连接池信任测试自己的证书颁发机构；
        5 秒的连接超时按真实时间计算，因此在 TLS 和代理的测试中关闭，另有单独的行。“收到”是服务端完整读取的请求数。只有一行的收到数多于尝试数：对于没有请求体的只读请求，
        如果连接在收到任何字节之前关闭，.NET 的连接池自己会再发送最多三次。

        | 故障 | 途径 | 接口 | 尝试的时间 | 结束时间 | 收到 | 结果 | 可能已生效 |
        | --- | --- | --- | --- | --- | --- | --- | --- |

        """;

    public static string Write(bool isChinese)
    {
        var text = new StringBuilder((isChinese ? Chinese : English).ReplaceLineEndings("\n"));
        foreach (var row in FaultScenarios.Table)
        {
            var kind = isChinese ? ChineseKind($"{row.Kind}") : $"{row.Kind}";
            var outcome = row.Exception?.Name ?? (isChinese ? "成功" : "success");
            var effect = (row.Exception, row.MayHaveTakenEffect, isChinese) switch
            {
                (null, _, _) => string.Empty,
                (_, true, true) => "是",
                (_, true, false) => "yes",
                (_, false, true) => "否",
                (_, false, false) => "no",
            };
            text.Append(CultureInfo.InvariantCulture, $"| {row.Name} | {row.Way.Name} | {kind} | {string.Join(", ", row.Attempts)} | {row.EndsAt} | {row.Received ?? row.Attempts.Length} | {outcome} | {effect} |\n");
        }

        return text.ToString();
    }

    private static string ChineseKind(string kind) => kind switch
    {
        "reads" => "只读",
        "idempotent" => "幂等",
        "not idempotent" => "非幂等",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no Chinese for it."),
    };
}
