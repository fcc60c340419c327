namespace RtcGen;

/// <summary>What Redis does for each permit, at once and by its own clock.</summary>
internal static class PermitScript
{
    /// <summary>
    /// A sorted set holds the permits of the last period and those that are promised, scored by their time in microseconds. A
    /// permit comes when as many before it as the period allows are a period ago, and never before one that was promised
    /// earlier, nor closer behind it than the spacing. Gives whether it was taken, and the wait.
    /// </summary>
    public const string Acquire = """
        local key, permits, limit, period, longest = KEYS[1], tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3]), tonumber(ARGV[4])
        local spacing = tonumber(ARGV[6])
        local time = redis.call('TIME')
        local now = time[1] * 1000000 + time[2]
        redis.call('ZREMRANGEBYSCORE', key, '-inf', now - period)

        local at = now
        local function notBefore(place, distance)
            local score = redis.call('ZRANGE', key, place, place, 'WITHSCORES')[2]
            if score and score + distance > at then
                at = score + distance
            end
        end

        local last = redis.call('ZRANGE', key, -1, -1, 'WITHSCORES')[2]
        if last then
            notBefore(-1, spacing * redis.call('ZCOUNT', key, last, last))
        end

        local tooMany = redis.call('ZCARD', key) + math.max(permits, 1) - limit
        if tooMany > 0 then
            notBefore(tooMany - 1, period)
        end

        local wait = at - now
        if wait > longest then
            return { 0, wait }
        end

        for i = 1, permits do
            redis.call('ZADD', key, at, ARGV[5] .. ':' .. i)
        end

        redis.call('PEXPIRE', key, math.ceil((wait + period) / 1000))
        return { 1, wait }
        """;
}
