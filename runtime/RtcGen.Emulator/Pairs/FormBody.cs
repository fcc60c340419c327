using System.Net.Http.Headers;

namespace RtcGen.Emulator;

/// <summary>How a body says that it is a form.</summary>
internal static class FormBody
{
    public const string MediaType = "application/x-www-form-urlencoded";

    /// <summary>Whether the content type is that of a form in UTF-8, which is what it is where it names no other.</summary>
    public static bool IsForm(ReceivedRequest request) =>
        MediaTypeHeaderValue.TryParse(request.Header("Content-Type"), out var type)
        && string.Equals(type.MediaType, MediaType, StringComparison.OrdinalIgnoreCase)
        && (type.CharSet is null || string.Equals(type.CharSet.Trim('"'), "utf-8", StringComparison.OrdinalIgnoreCase));
}
