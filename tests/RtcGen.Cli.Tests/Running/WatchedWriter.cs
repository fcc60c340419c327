using System.Globalization;
using System.Text;

namespace RtcGen.Cli.Tests;

/// <summary>The output of a verb that goes on, for whoever waits for a text in it.</summary>
internal sealed class WatchedWriter : StringWriter
{
    private readonly SemaphoreSlim _written = new(0);

    public WatchedWriter()
        : base(CultureInfo.InvariantCulture) => NewLine = "\n";

    public override Encoding Encoding => Encoding.UTF8;

    public async Task<string> WaitForAsync(string text)
    {
        for (; ; )
        {
            var all = Read();
            if (all.Contains(text, StringComparison.Ordinal) && all.EndsWith('\n'))
            {
                return all;
            }

            await _written.WaitAsync(TimeSpan.FromSeconds(60));
        }
    }

    public override void Write(char value) => Add(() => base.Write(value));

    public override void Write(string? value) => Add(() => base.Write(value));

    public override void Write(char[] buffer, int index, int count) => Add(() => base.Write(buffer, index, count));

    public override void WriteLine(string? value) => Add(() => base.WriteLine(value));

    public override Task WriteLineAsync(string? value)
    {
        WriteLine(value);
        return Task.CompletedTask;
    }

    protected override void Dispose(bool disposing)
    {
        _written.Dispose();
        base.Dispose(disposing);
    }

    private void Add(Action write)
    {
        lock (_written)
        {
            write();
        }

        _written.Release();
    }

    private string Read()
    {
        lock (_written)
        {
            return ToString();
        }
    }
}
