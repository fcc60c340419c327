using System.CommandLine;

namespace RtcGen.Cli;

/// <summary>A verb: its part of the command line, and what it does.</summary>
internal interface IVerb
{
    /// <summary>Describes the verb in the user's language; its action uses the context.</summary>
    Command Create(CliContext cli);
}
