namespace RtcGen.Generator;

/// <summary>Prints what the documentation comments of methods have in common.</summary>
internal static class MethodDocumentation
{
    /// <summary>The client.</summary>
    public static void Client(CodeWriter code) =>
        DocComment.Element(code, "param name=\"client\"", "The client that sends the request.", "发送请求的客户端。");

    /// <summary>The options of a call.</summary>
    public static void Options(CodeWriter code) =>
        DocComment.Element(code, "param name=\"options\"", "Options that override the client's for this call, or null.", "覆盖客户端设置的单次调用选项，或 null。");

    /// <summary>The token.</summary>
    public static void Token(CodeWriter code) =>
        DocComment.Element(code, "param name=\"cancellationToken\"", "The token to monitor for cancellation requests.", "用于取消操作的令牌。");

    /// <summary>The exceptions of a call.</summary>
    /// <param name="code">Takes them.</param>
    /// <param name="isRateLimited">Whether a limit of calls is known.</param>
    public static void Exceptions(CodeWriter code, bool isRateLimited)
    {
        Exception(code, "RtcValidationException", "The request violates the schema; nothing was sent.", "请求不符合 schema，未发送。");
        if (isRateLimited)
        {
            Exception(code, "RtcRateLimitException", "No permit was available within the timeout; nothing was sent.", "在超时时间内未获得限流许可，未发送。");
        }

        Exception(code, "RtcServiceException", "The server returned an error.", "服务端返回错误。");
        Exception(code, "RtcTransportException", "No response was received.", "未收到响应。");
        Exception(code, "RtcTimeoutException", "The call timed out.", "调用超时。");
    }

    private static void Exception(CodeWriter code, string type, string english, string chinese) =>
        DocComment.Element(code, $"exception cref=\"{type}\"", english, chinese);
}
