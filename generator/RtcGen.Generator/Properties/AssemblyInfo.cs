using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("RtcGen.Generator.Tests")]
