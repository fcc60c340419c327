using System.Text;
using RtcGen.Import.Draft;

namespace RtcGen.Import.Writing;

/// <summary>Indented lines, two blanks a level, with LF.</summary>
internal sealed class Lines
{
    private const int Width = 120;
    private readonly StringBuilder _text = new();
    private int _level;
    private int _count;

    public int Room => Width - (2 * _level);

    /// <summary>The members in the order in which they are written, each with the number of its first line.</summary>
    public List<(int Line, MemberDraft Member)> Starts { get; } = [];

    public void Add(string line)
    {
        _text.Append(' ', line.Length == 0 ? 0 : 2 * _level).Append(line).Append('\n');
        _count++;
    }

    public void Start(MemberDraft member) => Starts.Add((_count + 1, member));

    public void Within(Action write)
    {
        _level++;
        write();
        _level--;
    }

    /// <summary>A comment, broken at blanks where it is too long for a line.</summary>
    public void Comment(string text)
    {
        var line = new StringBuilder("#");
        foreach (var word in Scalar.Comment(text).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 1 && line.Length + 1 + word.Length > Room)
            {
                Add(line.ToString());
                line.Clear().Append('#');
            }

            line.Append(' ').Append(word);
        }

        Add(line.ToString());
    }

    public override string ToString() => _text.ToString();
}
