namespace RtcGen.Aot.Tests;

/// <summary>What is published.</summary>
public enum NativeProgram
{
    /// <summary>The smallest program that makes a call without this library.</summary>
    HttpClientOnly,

    /// <summary>The same call with the generated client.</summary>
    ClientOnly,

    /// <summary>The one before, keeping also what it never calls, so that every method is analysed.</summary>
    ClientWithWholeRuntime,

    /// <summary>The same call with a client that a container makes from a configuration.</summary>
    Hosted,

    /// <summary>The sample: client, emulator and the libraries of a command line.</summary>
    Sample,
}
