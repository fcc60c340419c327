namespace RtcGen.Client.Tests.Samples;

/// <summary>Who is right where a sample and the schema say different things.</summary>
internal enum RightSide
{
    /// <summary>The table of parameters, which the schema follows: the sample is wrong.</summary>
    Table,

    /// <summary>The sample: the schema is too narrow, on purpose, and the reason says why.</summary>
    Sample,

    /// <summary>Both: the service takes what the sample says, and the client offers what the page says.</summary>
    Both,

    /// <summary>Nobody knows.</summary>
    Unknown,
}
