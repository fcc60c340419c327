namespace RtcGen.Runtime.Tests.Pooling;

/// <summary>Objects are used again, up to a number, and none is lost without being disposed.</summary>
public class BoundedPoolTests
{
    private readonly List<Item> _created = [];

    [Fact]
    public void What_was_returned_last_on_its_own_is_rented_next()
    {
        var pool = Pool(capacity: 1);
        var item = pool.Rent();
        pool.Return(item);

        Assert.Same(item, pool.Rent());
        Assert.NotSame(item, pool.Rent());
    }

    [Fact]
    public void One_more_than_the_capacity_is_kept_and_the_rest_is_disposed()
    {
        var pool = Pool(capacity: 2);
        List<Item> rented = [pool.Rent(), pool.Rent(), pool.Rent(), pool.Rent(), pool.Rent()];
        rented.ForEach(pool.Return);

        Assert.Equal([false, false, false, true, true], rented.Select(static item => item.IsDisposed));
        Assert.Equal(rented.Take(3), [pool.Rent(), pool.Rent(), pool.Rent()]);
        Assert.Equal(5, _created.Count);
    }

    [Fact]
    public void Clearing_disposes_all_that_is_kept_and_nothing_that_is_rented()
    {
        var pool = Pool(capacity: 2);
        List<Item> rented = [pool.Rent(), pool.Rent(), pool.Rent(), pool.Rent()];
        rented.Take(3).ToList().ForEach(pool.Return);
        pool.Clear();
        pool.Clear();

        Assert.Equal([true, true, true, false], rented.Select(static item => item.IsDisposed));
        Assert.DoesNotContain(pool.Rent(), rented);
    }

    private BoundedPool<Item> Pool(int capacity) => new(
        () =>
        {
            _created.Add(new());
            return _created[^1];
        },
        capacity);

    private sealed class Item : IDisposable
    {
        public bool IsDisposed { get; private set; }

        public void Dispose() => IsDisposed = true;
    }
}
