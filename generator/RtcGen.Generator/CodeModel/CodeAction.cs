using RtcGen.Schema;

namespace RtcGen.Generator;

/// <summary>The C# of an action's file.</summary>
/// <param name="Schema">The action.</param>
/// <param name="Path">The file, as the code shows it.</param>
/// <param name="Namespace">Where its types lie.</param>
/// <param name="Request">The class of the request, with the types in it.</param>
/// <param name="ResultType">The type of the result; it ends in a question mark unless it is an object or a list, which are never null.</param>
/// <param name="Result">The type made for the result, or for its items; null when it has none.</param>
/// <param name="Extensions">The class of the client methods.</param>
/// <param name="Method">The client method.</param>
internal sealed record CodeAction(
    ActionSchema Schema, string Path, string Namespace, CodeType Request, string ResultType, CodeType? Result, string Extensions, string Method)
{
    /// <summary>Whether it is made with an eye to the shared types of other files.</summary>
    public bool UsesShared { get; init; }

    /// <summary>Whether something in it should not be used any more.</summary>
    public bool UsesDeprecated { get; init; }

    /// <summary>The types of the file besides the request and the class of the methods.</summary>
    public IEnumerable<CodeScope> InnerTypes => new CodeScope(Request, null).WithInner().Skip(1)
        .Concat(Result is null ? [] : new CodeScope(Result, null).WithInner());

    /// <summary>The client method that hands out page after page.</summary>
    public string PagesMethod => $"{CSharpNames.Action(Schema.Action)}PagesAsync";

    /// <summary>The client method that hands out the items of all pages.</summary>
    public string ItemsMethod => $"{CSharpNames.Action(Schema.Action)}ItemsAsync";
}
