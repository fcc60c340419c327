using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("RtcGen.Generator.Tests")]
[assembly: InternalsVisibleTo("RtcGen.Benchmarks")]
