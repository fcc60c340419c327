using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace RtcGen.Analyzers;

/// <summary>The rules for how the client is used.</summary>
internal static class UsageRules
{
    public static readonly DiagnosticDescriptor NotAwaited = Rules.Warning(
        "RTC1201", "A call is not awaited", "调用未被等待");

    public static readonly DiagnosticDescriptor ClientPerCall = Rules.Warning(
        "RTC1202", "A client is created again and again", "反复创建客户端");

    public static readonly DiagnosticDescriptor LiteralSecret = Rules.Warning(
        "RTC1203", "A secret is written in the source", "密钥写在源代码中");

    public static readonly DiagnosticDescriptor ResultAsSuccess = Rules.Warning(
        "RTC1204", "Result is taken for success", "用 Result 判断是否成功");

    public static readonly DiagnosticDescriptor Superseded = Rules.Suggestion(
        "RTC1205", "An action has a newer version", "接口有更新的版本");

    public static readonly DiagnosticDescriptor TokenNotPassed = Rules.Suggestion(
        "RTC1206", "A call is not given the cancellation token", "调用未传入取消令牌");

    /// <summary>All rules.</summary>
    public static readonly ImmutableArray<DiagnosticDescriptor> All =
        ImmutableArray.Create(NotAwaited, ClientPerCall, LiteralSecret, ResultAsSuccess, Superseded, TokenNotPassed);
}
