using RtcGen.Tests;

namespace RtcGen.RateLimiting.Redis.Tests;

/// <summary>A test that needs a Redis server; without one the test is reported as skipped.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RedisFactAttribute : FactAttribute
{
    public RedisFactAttribute()
    {
        if (Program is null)
        {
            Skip = "redis-server is not on the PATH; on Debian: apt-get install redis-server.";
        }
    }

    public static string? Program { get; } = ProgramPath.Find("redis-server");
}
