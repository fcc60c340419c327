using System.Globalization;

namespace RtcGen.Schema;

// The numbers of a pattern's groups: those without a name come first, then those with one, around the numbers given.
internal sealed class CaptureNumbers
{
    private readonly HashSet<int> _numbers = [];
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private int _next = 1;

    public void AddUnnamed() => _numbers.Add(_next++);

    public void AddNamed(string name)
    {
        if (int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            _numbers.Add(number);
        }
        else if (name.Length > 0)
        {
            _names.Add(name);
        }
    }

    public HashSet<int> Resolve()
    {
        foreach (var _ in _names)
        {
            while (!_numbers.Add(_next))
            {
                _next++;
            }
        }

        return _numbers;
    }
}
