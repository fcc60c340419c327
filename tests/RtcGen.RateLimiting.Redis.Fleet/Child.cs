using System.Diagnostics;

namespace RtcGen.RateLimiting.Redis.Fleet;

/// <summary>Processes that end with the one that started them.</summary>
internal static class Child
{
    /// <summary>Starts this program once more.</summary>
    public static Process Start(params string[] arguments) => Process.Start(new ProcessStartInfo(Environment.ProcessPath!, arguments)
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
    })!;

    /// <summary>Ends this process when the input that the parent holds is closed.</summary>
    public static void EndWithParent() => new Thread(static () =>
    {
        Console.In.ReadToEnd();
        Environment.Exit(0);
    })
    {
        IsBackground = true,
    }.Start();

    public static void End(Process process)
    {
        process.StandardInput.Close();
        process.WaitForExit();
        process.Dispose();
    }
}
