using CsCheck;

namespace RtcGen.Credentials.Tests;

/// <summary>Any course of events against a model that is written down as rules, not as code with locks.</summary>
public class RefreshRandomTests
{
    private static readonly int[] Lives = [30, 900, 3600];

    private static readonly Gen<Event> Events = Gen.OneOf(
        Gen.Const(new Event(EventKind.Ask, 0)),
        Gen.Const(new Event(EventKind.Ask, 0)),
        Gen.Int[1, 4000].Select(static seconds => new Event(EventKind.Wait, seconds)),
        Gen.Int[1, 3].Select(static seconds => new Event(EventKind.Wait, seconds)),
        Gen.Int[0, 2].Select(static index => new Event(EventKind.Succeed, Lives[index])),
        Gen.Const(new Event(EventKind.Fail, 0)),
        Gen.Const(new Event(EventKind.Refuse, 0)));

    private enum EventKind
    {
        Ask,
        Wait,
        Succeed,
        Fail,
        Refuse,
    }

    [Fact]
    public void The_source_does_what_the_model_does() => Events.Array[1, 60].Sample(
        static events =>
        {
            var source = ScriptedSource.OnOneThread();
            var model = new Model();
            foreach (var one in events)
            {
                Play(one, source, model);
                Assert.Equal(model.Fetches, source.Fetches);
            }
        },
        iter: 20_000);

    private static void Play(Event one, ScriptedSource source, Model model)
    {
        switch (one.Kind)
        {
            case EventKind.Ask:
                var expected = model.Ask();
                var answer = source.Ask();
                Assert.Equal(expected, answer.IsCompletedSuccessfully ? Answer.Keys : answer.IsFaulted ? Answer.Failure : Answer.Wait);
                if (answer.IsCompletedSuccessfully)
                {
                    Assert.Equal($"AKLT{model.Keys:0000}", answer.GetAwaiter().GetResult().AccessKey);
                }

                break;
            case EventKind.Wait:
                // No fetch reaches its limit here: time passes in steps shorter than that while one runs.
                var seconds = model.IsFetching ? Math.Min(one.Value, 2) : one.Value;
                if (!model.TryWait(seconds))
                {
                    return;
                }

                source.Clock.Advance(TimeSpan.FromSeconds(seconds));
                break;
            case EventKind.Succeed when model.IsFetching:
                source.Succeed(TimeSpan.FromSeconds(one.Value));
                model.Succeed(one.Value);
                break;
            case EventKind.Fail when model.IsFetching:
                source.Fail();
                model.Fail();
                break;
            case EventKind.Refuse when model.Keys > 0:
                source.Invalidate(ScriptedSource.Keys(model.Keys));
                model.Refuse();
                break;
            default:
                break;
        }
    }

    private enum Answer
    {
        Keys,
        Wait,
        Failure,
    }

    private sealed record Event(EventKind Kind, int Value);

    private sealed class Model
    {
        private double _now;
        private double _fetchedSince;
        private double _refreshAt;
        private double _endsAt;
        private double _tryAt;
        private double _refusedAt = double.NegativeInfinity;
        private int _failures;
        private bool _hasKeys;

        public int Fetches { get; private set; }

        public int Keys { get; private set; }

        public bool IsFetching { get; private set; }

        public Answer Ask()
        {
            var isUsable = _hasKeys && _now < _endsAt;
            var isFresh = isUsable && _now < _refreshAt;
            if (!isFresh && !IsFetching && _now >= _tryAt)
            {
                IsFetching = true;
                Fetches++;
                _fetchedSince = _now;
            }

            return isUsable ? Answer.Keys : IsFetching ? Answer.Wait : Answer.Failure;
        }

        public bool TryWait(int seconds)
        {
            if (IsFetching && _now + seconds - _fetchedSince >= 10)
            {
                return false;
            }

            _now += seconds;
            return true;
        }

        public void Succeed(int life)
        {
            (IsFetching, _hasKeys, _failures, _tryAt, Keys) = (false, true, 0, 0, Fetches);
            _refreshAt = _now + Math.Min(life * 0.8, Math.Max(life - 300, life / 2.0));
            _endsAt = _now + life;
        }

        public void Fail()
        {
            IsFetching = false;
            _failures++;
            _tryAt = _now + (0.75 * Math.Min(30, Math.Pow(2, _failures - 1)));
        }

        public void Refuse()
        {
            if (_hasKeys && _now - _refusedAt >= 1)
            {
                (_hasKeys, _refusedAt) = (false, _now);
            }
        }
    }
}
