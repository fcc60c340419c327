using CsCheck;

namespace RtcGen.Runtime.Tests.Limits;

public sealed class RtcRateLimiterRandomTests
{
    private static readonly Gen<(int Kind, int Number)[]> Steps = Gen.Select(Gen.Int[0, 10], Gen.Int[0, 30]).Array[0, 120];

    [Fact]
    public Task However_calls_come_give_up_and_return_permits_no_window_holds_more_than_the_limit_and_no_permit_lies_idle() =>
        Gen.Select(Gen.Int[1, 7], Steps).SampleAsync(
            async (limit, steps) =>
            {
                using var run = new LimiterRun(limit);
                foreach (var (kind, number) in steps)
                {
                    Take(run, limit, kind, number);
                }

                await run.EndAsync();
            },
            iter: 500);

    private static void Take(LimiterRun run, int limit, int kind, int number)
    {
        switch (kind)
        {
            case < 5:
                run.Come(kind < 3 ? 1 : 1 + (number % limit));
                break;
            case < 7:
                run.GiveUp(number);
                break;
            case 7:
                run.Return(number);
                break;
            default:
                run.Pass(number);
                break;
        }
    }
}
