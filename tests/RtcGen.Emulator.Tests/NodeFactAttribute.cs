using RtcGen.Tests;

namespace RtcGen.Emulator.Tests;

/// <summary>A test that needs Node.js; without it the test is reported as skipped.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NodeFactAttribute : FactAttribute
{
    public NodeFactAttribute()
    {
        if (ProgramPath.Find(NodeScripts.Node) is null || ProgramPath.Find(NodeScripts.Npm) is null)
        {
            Skip = "Node.js and npm are not on the PATH.";
        }
    }
}
