namespace RtcGen.Client.Tests.Samples;

internal static partial class SampleReasons
{
    private static SampleReason[] Requests => [];
}
