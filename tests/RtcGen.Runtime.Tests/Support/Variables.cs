namespace RtcGen.Runtime.Tests.Support;

/// <summary>Environment variables of a test.</summary>
internal sealed class Variables
{
    private readonly Dictionary<string, string> _values = [];

    public HostEnvironment Environment => new(name => _values.GetValueOrDefault(name));

    public string this[string name]
    {
        set => _values[name] = value;
    }
}
