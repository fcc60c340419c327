namespace RtcGen.Generator.Tests;

/// <summary>A schema with a member of every kind that the founding action does not have.</summary>
internal static class AllKinds
{
    public const string Path = "/project/AllKinds.rtc.yaml";

    public const string Text = """
        action: TryAllKinds
        version: "2023-11-01"
        service: rtc
        method: POST
        rate: 10/min
        repeatable: safe
        summary: Tries <every> kind & "more".
        body:
          Name: { type: string, required: true, length: "[1, 24]" }
          Colour: { type: string, pattern: '#[0-9a-f]{6}', whenInvalid: reject }
          Code: { type: string, pattern: '[0-9a-f]{32}' }
          message: { type: string }
          Count: { type: int32, required: true, range: "[1, 10]" }
          Size: { type: int64, range: "[0, 9000000000]", unit: byte }
          Alpha: { type: double, range: "(0, 1]", default: "0.5", whenInvalid: default }
          Floor: { type: double, range: "[0.3, )" }
          Free: { type: double }
          Flag: { type: boolean, default: "true" }
          Kind: { type: int32, required: true, values: { 5: Five, 100: Hundred } }
          Action: { type: string }
          Canvas:
            required: true
            fields:
              Layout:
                fields:
                  Mode: { type: int32, values: { 0: Grid }, whenInvalid: reject }
        result: { type: string }

        """;
}
