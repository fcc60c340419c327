namespace RtcGen.Architecture.Tests;

/// <summary>How a project uses another.</summary>
internal enum LinkKind
{
    /// <summary>It references the assembly.</summary>
    Assembly,

    /// <summary>It compiles sources of the other.</summary>
    Sources,

    /// <summary>It runs the other when it is built.</summary>
    Build,
}

/// <summary>An arrow from a project to another.</summary>
/// <param name="Project">The other's name.</param>
/// <param name="Kind">How it is used.</param>
internal sealed record ProjectLink(string Project, LinkKind Kind);
