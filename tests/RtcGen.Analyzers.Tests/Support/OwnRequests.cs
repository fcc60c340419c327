namespace RtcGen.Analyzers.Tests;

/// <summary>Source of what no action of the client has, but a schema may say.</summary>
internal static class OwnRequests
{
    public const string Source = """

        public sealed class OwnObject : RtcGen.Generated.RtcObject
        {
            [RtcGen.Generated.RtcParameter(Count = "[1, 2]", Pattern = "[a-z]+")]
            public System.Collections.Generic.IReadOnlyDictionary<string, string>? Labels { get; init; }

            [RtcGen.Generated.RtcParameter(Unique = true)]
            public System.Collections.Generic.IReadOnlyList<string>? Names { get; init; }

            [RtcGen.Generated.RtcParameter(Unique = true)]
            public System.Collections.Generic.IReadOnlyList<int>? Numbers { get; init; }

            [System.Obsolete]
            [RtcGen.Generated.RtcParameter(ReplacedBy = "NewName")]
            public string? OldName { get; init; }

            public string? NewName { get; init; }

            [RtcGen.Generated.RtcParameter(RequiredWhen = "NewName == map")]
            public System.Collections.Generic.IReadOnlyDictionary<string, int>? Map { get; init; }

            [RtcGen.Generated.RtcParameter(RequiredWhen = "NewName == optional")]
            public RtcGen.RtcOptional<System.Collections.Generic.IReadOnlyList<string>?> Optional { get; init; }

            [RtcGen.Generated.RtcParameter(RequiredWhen = "NewName == number", Range = "(0, 10]")]
            public int? Number { get; init; }

            [RtcGen.Generated.RtcParameter(RequiredWhen = "NewName == fraction", Range = "(0, 0.5]")]
            public double? Fraction { get; init; }

            public RtcGen.RtcOptional<OwnPart?> Part { get; init; }

            public RtcGen.RtcOptional<System.Collections.Generic.IReadOnlyList<OwnPart>?> Parts { get; init; }

            [RtcGen.Generated.RtcParameter(Range = "[1, 3]")]
            public RtcGen.RtcOptional<int?> Level { get; init; }

            protected override void Write(RtcGen.Generated.RtcJsonWriter json)
            {
            }

            protected override void Validate(RtcGen.Generated.RtcValidator validator)
            {
            }
        }

        public sealed class OwnPart : RtcGen.Generated.RtcObject
        {
            [RtcGen.Generated.RtcParameter(EffectWhen = "NewName == part")]
            public string? Inner { get; init; }

            protected override void Write(RtcGen.Generated.RtcJsonWriter json)
            {
            }

            protected override void Validate(RtcGen.Generated.RtcValidator validator)
            {
            }
        }

        public sealed class OwnIgnored : RtcGen.Generated.RtcObject
        {
            [RtcGen.Generated.RtcParameter(NoEffect = true)]
            public required int Ignored { get; init; }

            protected override void Write(RtcGen.Generated.RtcJsonWriter json)
            {
            }

            protected override void Validate(RtcGen.Generated.RtcValidator validator)
            {
            }
        }

        [RtcGen.Generated.RtcRule("equal", "First, Second")]
        public sealed class OwnEqual : RtcGen.Generated.RtcObject
        {
            public int? First { get; init; }

            public int? Second { get; init; }

            protected override void Write(RtcGen.Generated.RtcJsonWriter json)
            {
            }

            protected override void Validate(RtcGen.Generated.RtcValidator validator)
            {
            }
        }

        """;
}
