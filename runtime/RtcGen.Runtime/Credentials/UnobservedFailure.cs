namespace RtcGen;

/// <summary>Observes the exception of a task that nobody waits for any more, which .NET would report as unobserved otherwise.</summary>
internal static class UnobservedFailure
{
    public static void Observe(Task task) => _ = task.ContinueWith(
        static late => _ = late.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
}
