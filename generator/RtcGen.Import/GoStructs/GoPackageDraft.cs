using RtcGen.Import.Draft;

namespace RtcGen.Import;

/// <summary>What one package gives.</summary>
/// <param name="Package">What the folder is called.</param>
/// <param name="Service">The service and its version.</param>
/// <param name="Actions">Its actions, in alphabetical order.</param>
/// <param name="LeftOut">The actions whose request or response is no struct of the package.</param>
internal sealed record GoPackageDraft(string Package, GoService Service, IReadOnlyList<ActionDraft> Actions, IReadOnlyList<string> LeftOut);
