namespace RtcGen.Generator.Tests;

/// <summary>Schemas with what other services than RTC have: objects and lists in a query, a form, maps, tokens, other envelopes.</summary>
internal static class OtherKinds
{
    public const string Observing = """
        service: volc_observe
        summary: Observes.
        defaultRegion: cn-beijing
        host: volc-observe.{region}.volcengineapi.com
        regions: [cn-beijing, cn-shanghai]
        formats:
          name: { pattern: '[a-z]{1,9}' }
        errors:
          Busy: { http: 429, retry: refused, summary: Too many calls. }

        """;

    public const string Query = """
        action: describeThings
        version: "2020-04-01"
        service: volc_observe
        method: GET
        repeatable: safe
        pages: { style: cursor, at: NextToken, size: MaxResults, items: Things, next: NextToken }
        summary: Lists things.
        query:
          ThingIds: { type: array, items: { type: string, length: "[1, 9]" }, count: "[1, 100]" }
          Levels: { type: array, items: { type: int32, values: { 1: Low, 2: High } } }
          Keys: { type: array, items: { type: string, secret: true }, style: repeated }
          Tags:
            type: array
            unique: Key
            items:
              fields:
                Key: { type: string, format: name, required: true }
                Values: { type: array, items: { type: string } }
          Address:
            fields:
              Bandwidth: { type: int32, range: "[1, 9]", unit: Mbps }
              Password: { type: string, secret: true }
          MaxResults: { type: int32, range: "[1, 100]", default: 20 }
          NextToken: { type: string }
        rules:
          - { together: [Address, MaxResults] }
        result:
          fields:
            NextToken: { type: string }
            Things: { type: array, items: { fields: { ThingId: { type: string }, HostName: { type: string }, Hostname: { type: string } } } }
            TotalCount: { type: int32, beside: true }

        """;

    public const string Body = """
        action: CreateThing
        version: "2020-04-01"
        service: volc_observe
        method: POST
        host: things.example.com
        envelope: none
        summary: Creates a thing.
        body:
          ClientToken: { type: string, length: "[1, 64]", idempotencyToken: true }
          Context: { type: map, items: { type: string, format: name }, count: "[1, 9]" }
          Secrets: { type: map, items: { type: string, secret: true } }
          Sizes: { type: map, items: { type: int32, range: "[1, 600]", whenInvalid: reject }, required: true }
          Dimensions: { type: map, items: { type: array, items: { type: string, bytes: "[1, 9]" }, count: "[1, 5]" } }
          Kinds: { type: map, items: { type: int64, values: { 1: One, 2: Two } } }
          Parts: { type: map, items: { fields: { Id: { type: string, required: true } } } }
          Free: { type: map, items: { type: json } }
          Times: { type: map, items: { type: string, format: dateTime } }
        result:
          fields:
            code: { type: int32 }
            request_id: { type: string }
            Names: { type: map, items: { type: string } }
            Counts: { type: map, items: { type: int64 } }
            Kinds: { type: map, items: { type: int32, values: { 1: One } } }
            Lists: { type: map, items: { type: array, items: { type: double } } }
            Parts: { type: map, items: { fields: { Id: { type: string, secret: true } } } }
            Tokens: { type: map, items: { type: string, secret: true } }

        """;

    public const string Form = """
        action: AssumeThing
        version: "2020-04-01"
        service: volc_observe
        method: POST
        encoding: form
        signed: false
        envelope: flat
        summary: Assumes a thing.
        query:
          Token: { type: string, secret: true, required: true }
        body:
          Name: { type: string, required: true }
          Seconds: { type: int32, range: "[900, 43200]" }
          Tags: { type: array, items: { fields: { Key: { type: string }, Value: { type: string } } } }
        result: { fields: { Key: { type: string, secret: true } } }

        """;

    /// <summary>All of them, each at its place.</summary>
    public static IReadOnlyList<SchemaText> All { get; } =
    [
        new("/project/observe.rtc.yaml", Observing), new("/project/describeThings.rtc.yaml", Query),
        new("/project/CreateThing.rtc.yaml", Body), new("/project/AssumeThing.rtc.yaml", Form),
    ];
}
