using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace RtcGen.CodeFixes;

/// <summary>The items that stay when others of a list go, with what stands between them.</summary>
internal sealed class RemainingItems<T>(SyntaxToken open)
    where T : SyntaxNode
{
    private readonly List<T> _items = [];
    private readonly List<SyntaxToken> _commas = [];

    // What goes before the next item that stays, or before the end of the list.
    private SyntaxTriviaList _kept;
    private bool _isLineStart = open.TrailingTrivia.EndsLine();
    private bool _dropsIndent;

    /// <summary>Takes those of a list that stay.</summary>
    public void Take(SeparatedSyntaxList<T> list, ICollection<int> removed)
    {
        for (var i = 0; i < list.Count; i++)
        {
            SyntaxToken? comma = i < list.SeparatorCount ? list.GetSeparator(i) : null;
            if (removed.Contains(i))
            {
                Drop(list[i], list[i].GetTrailingTrivia().AddRange(comma?.TrailingTrivia ?? default));
            }
            else
            {
                Keep(list[i], comma);
            }
        }

        if (_items.Count > 0 && removed.Contains(list.Count - 1))
        {
            EndWith(list.SeparatorCount == list.Count, list[list.Count - 1].GetTrailingTrivia(), list.SeparatorCount == list.Count ? list.GetSeparator(list.Count - 1).TrailingTrivia : default);
        }
    }

    /// <summary>As a list.</summary>
    public SeparatedSyntaxList<T> ToList() => SyntaxFactory.SeparatedList(_items, _commas);

    /// <summary>The end of the list.</summary>
    public SyntaxToken Close(SyntaxToken close) => close.WithLeadingTrivia(_kept.AddRange(_dropsIndent ? close.LeadingTrivia.WithoutIndent() : close.LeadingTrivia));

    private void Keep(T item, SyntaxToken? comma)
    {
        var leading = _dropsIndent ? item.GetLeadingTrivia().WithoutIndent() : item.GetLeadingTrivia();
        _items.Add(item.WithLeadingTrivia(_kept.AddRange(leading)));
        _kept = default;
        _dropsIndent = false;
        if (comma is { } token)
        {
            _commas.Add(token);
            _isLineStart = token.TrailingTrivia.EndsLine();
        }
    }

    private void Drop(T item, SyntaxTriviaList after)
    {
        var before = _kept.AddRange(item.GetLeadingTrivia());
        if (!after.EndsLine())
        {
            // The next one moves to its place.
            _kept = _isLineStart ? before : before.WholeLines();
            return;
        }

        _kept = before.WholeLines();
        if (_isLineStart)
        {
            return;
        }

        // It ended a line that others began.
        if (_commas.Count > 0)
        {
            _commas[_commas.Count - 1] = _commas[_commas.Count - 1].WithTrailingTrivia(after);
            _isLineStart = true;
        }
        else
        {
            _dropsIndent = true;
        }
    }

    // The last one is another now: with a comma when the list had one there.
    private void EndWith(bool hasComma, SyntaxTriviaList afterItem, SyntaxTriviaList afterComma)
    {
        var last = _commas[_commas.Count - 1];
        var endsLine = last.TrailingTrivia.EndsLine();
        if (hasComma)
        {
            _commas[_commas.Count - 1] = endsLine ? last : last.WithTrailingTrivia(afterComma);
            return;
        }

        _commas.RemoveAt(_commas.Count - 1);
        var item = _items[_items.Count - 1];
        _items[_items.Count - 1] = item.WithTrailingTrivia(item.GetTrailingTrivia().AddRange(endsLine ? last.TrailingTrivia : afterItem));
    }
}
