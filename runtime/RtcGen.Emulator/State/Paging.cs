using System.Globalization;
using System.Text.Json.Nodes;
using RtcGen.Schema;

namespace RtcGen.Emulator;

/// <summary>Lays out a list as an action returns it: the page that is asked for, and how many there are.</summary>
internal static class Paging
{
    /// <summary>The result with a page of the items, which come oldest first.</summary>
    /// <typeparam name="T">The kind of the items.</typeparam>
    /// <param name="request">The request, of an action with <c>pages</c>, or with one list in its result.</param>
    /// <param name="items">All items.</param>
    /// <param name="write">Writes an item of the page.</param>
    public static JsonNode Write<T>(StateRequest request, IReadOnlyList<T> items, Func<T, JsonNode?> write)
    {
        var known = new JsonObject();
        if (request.Action.Pages is not { } pages)
        {
            return Place(known, ListIn(request.Action), List(items, write));
        }

        var ordered = IsNewestFirst(request, pages) ? items.Reverse() : items;
        var size = pages.Size is { } name && request.Number(name) is > 0 and { } wanted ? wanted : items.Count;
        var skipped = Skipped(request, pages, size);
        var page = ordered.Skip((int)Math.Min(skipped, items.Count)).Take((int)Math.Min(size, items.Count)).ToList();
        var more = skipped + page.Count < items.Count;
        Set(known, pages.Total, JsonValue.Create(items.Count));
        Set(known, pages.More, JsonValue.Create(more));
        Set(known, pages.Next, JsonValue.Create(more ? (skipped + page.Count).ToString(CultureInfo.InvariantCulture) : string.Empty));
        return Place(known, ListIn(request.Action), List(page, write));
    }

    /// <summary>Where in an action's result the list is: a path of names, empty when the result is the list.</summary>
    public static EquatableArray<string> ListIn(ActionSchema action) =>
        action.Pages?.Items ?? new(action.Result.Shape.Fields.Where(static member => member.Type == FieldType.Array).Take(1).Select(static member => member.Name));

    private static JsonNode Place(JsonObject known, EquatableArray<string> path, JsonArray list)
    {
        if (path.Count == 0)
        {
            return list;
        }

        Set(known, path, list);
        return known;
    }

    private static long Skipped(StateRequest request, PagesSchema pages, long size)
    {
        var position = request.Number(pages.At) ?? pages.First;
        var before = Math.Max(0, position - pages.First);

        // A page number far behind the last must not overflow.
        return pages.Style == PageStyle.Number ? (long)Math.Min((decimal)before * size, int.MaxValue) : before;
    }

    private static bool IsNewestFirst(StateRequest request, PagesSchema pages) => pages.NewestFirst is { } condition && condition.Terms.All(term =>
    {
        var value = request.Value(string.Join('.', term.Path.Names));
        return term.Test switch
        {
            ConditionTest.Set => value is not null,
            ConditionTest.Absent => value is null,
            ConditionTest.NotEqual => !term.Values.Contains(value, StringComparer.Ordinal),
            _ => term.Values.Contains(value, StringComparer.Ordinal),
        };
    });

    private static JsonArray List<T>(IEnumerable<T> items, Func<T, JsonNode?> write)
    {
        var list = new JsonArray();
        foreach (var item in items)
        {
            list.Add(write(item));
        }

        return list;
    }

    private static void Set(JsonObject result, EquatableArray<string> path, JsonNode? value)
    {
        if (path.Count == 0)
        {
            return;
        }

        foreach (var name in path.Take(path.Count - 1))
        {
            result = (JsonObject)(result[name] ??= new JsonObject());
        }

        result[path[^1]] = value;
    }
}
