namespace RtcGen.Schema.Tests;

// Small files to break. The line numbers in the tests count from the first line of these.
internal static class Documents
{
    public const string Head = """
        action: DoIt
        version: 2020-12-01
        service: rtc
        method: POST
        summary: Does it.
        result: { type: string }

        """;

    public const string Service = """
        service: rtc
        summary: A service.
        defaultRegion: north
        regions:
          north: { host: north.example.com }

        """;

    // Sound files that hold nearly all keys, to be damaged.
    public const string Everything = """
        action: StartRecord
        version: "2023-11-01"
        service: rtc
        namespace: Messaging
        method: POST
        undocumented: false
        encoding: json
        envelope: standard
        signed: false
        host: records.example.com
        rate:
          - { limit: 40/s, when: Property == false }
          - { limit: 10/min, scope: user }
          - { limit: 500/s, group: messaging, scope: app, counts: To }
        regions: [cn-north-1]
        deprecated: Old.
        replacedBy: StartRecord 2024-06-01
        task: { family: record, role: start, key: [AppId, TaskId], after: GetRecord }
        window: { lookback: 14d, span: 24h, step: 1d, delay: 20s, overSpan: clamp }
        pages: { style: number, at: PageNum, size: PageSize, total: Data.Total, more: HasMore, items: RoomList, first: 0 }
        summary: S.
        docs: 1
        repeatable: yes
        remarks: { en: More., zh: 更多。 }
        query:
          AppId: { type: string, required: true }
          Property: { type: boolean, default: false }
          PageNum: { type: int64, range: "[1, )" }
          PageSize: { type: string }
          UserIds: { type: array, items: { type: string, secret: true }, style: repeated }
          Tags: { type: array, count: "[0, 9]", items: { fields: { Key: { type: string }, Values: { type: array, items: { type: int32 } } } } }
          Eip: { fields: { Bandwidth: { type: int32, range: "[1, 9]" } }, required: true }
          Token: { type: string, idempotencyToken: true }
        body:
          TaskId: { type: string, required: true, bytes: "[1, 64]" }
          To: { type: array, items: { type: string, format: id, whenInvalid: dropItem }, count: "[1, 600]", unique: true }
          Pos: { type: array, items: { type: int32, range: "[-100, 100]", whenInvalid: default }, count: "[3, 3]", default: [0, 0, 0] }
          Fwd: { type: array, items: { type: double } }
          Up: { type: array, items: { type: double } }
          StartTime: { type: string }
          EndTime: { type: string }
          Stream: { type: Stream, effect: none }
          TargetStreams:
            fields:
              StreamList:
                type: array
                unique: Index
                count: "[0, 17]"
                items:
                  fields: { Index: { type: int32 }, UserId: { type: string } }
          ExcludeStreams:
            fields:
              StreamList: { type: array, items: { fields: { UserId: { type: string } } } }
          Mode: { type: int32, values: { 0: None, 2: Custom } }
          Message: { type: string, content: { type: base64, when: Binary == true } }
          Binary: { type: boolean, default: false }
          Net: { type: string, values: { wifi: Wifi, 4g: Lte }, open: true, ignoreCase: true }
          Extra: { type: json, secret: true, undocumented: true }
          Echo: { switch: Enable, fields: { Enable: { type: boolean }, Level: { type: int32, required: true } } }
          Any: { type: json, nullClears: true }
          Users: { type: string, content: list, count: "[1, 10]" }
          Forbidden: { type: int32, range: "[10, 604800]", also: [0], default: 0, whenInvalid: clamp }
          Width: { type: int32, multipleOf: 2, whenInvalid: roundToEven, requiredWhen: "Mode in [0, 2] and To contains a and Net is set" }
          MainStreamIndex: { type: int32, deprecated: x, replacedBy: Width }
          Bit: { type: int32, unit: kbps, meaning: { 0: none }, defaultNote: adaptive }
          Colour: { type: string, pattern: '#[0-9a-f]{6}', length: "[7, 7]", remarks: More. }
          Layout:
            fields:
              LayoutMode: { type: int32, values: { 0: A, 2: C } }
              CustomLayout:
                effect: when LayoutMode == 2
                fields:
                  Canvas: { fields: { Width: { type: int32, default: 1920 }, Height: { type: int32 } } }
                  Regions:
                    type: array
                    items:
                      fields:
                        StreamIndex: { type: int32 }
                        X: { type: double, range: "(0, Canvas.Width]", requiredWhen: Mode == 0 }
                      rules:
                        - atLeastOne: [StreamIndex, X]
          Storage:
            fields:
              Type: { type: int32, values: { 0: Tos, 1: Vod } }
              TosConfig: { fields: { AccountId: { type: string, required: true }, Secret: { type: string, secret: true } } }
              VodConfig: { type: VodConfig }
            union: { by: Type, of: { 0: TosConfig, 1: VodConfig } }
        rules:
          - atLeastOne: [StartTime, EndTime]
            when: Mode == 2
            whenInvalid: reject
            summary: One.
          - together: [StartTime, EndTime]
          - atMostOne: [Any, Net]
          - equal: [Net, Colour]
          - ascending: [StartTime, EndTime]
          - orthogonal: [Fwd, Up]
          - oneToOne: [TargetStreams.StreamList.Index, Layout.CustomLayout.Regions.StreamIndex]
          - { disjoint: [TargetStreams.StreamList, ExcludeStreams.StreamList], by: UserId }
          - { count: { of: TargetStreams.StreamList, range: "[1, 1]" }, when: Mode == 0 }
          - { differ: [StartTime, To] }
          - { requires: "Mode in [0, 2] and Net is set", when: Binary == true, warning: true }
          - server: The server knows.
        result:
          type: object
          fields:
            Data: { fields: { Total: { type: int32 } } }
            HasMore: { type: boolean, aliases: [hasMore], undocumented: true }
            RoomList: { type: array, items: { fields: { RoomId: { type: string } } } }

        """;

    public const string SharedTypes = """
        service: rtc
        version: "2023-11-01"
        namespace: Messaging
        summary: Shared.
        types:
          Stream:
            summary: One stream of a room.
            fields: { UserId: {type: string, required: true}, Type: {type: int32, values: {0: A}}, V: { type: VodConfig } }
            union: { by: Type, of: { 0: V } }
            rules: [ { exactlyOne: [UserId, V] } ]
          VodConfig: { switch: On, fields: { X: { type: string }, On: { type: boolean } } }
        results:
          StreamInfo: { summary: x, fields: { UserId: { type: string }, L: { type: array, items: { type: Other } } } }

        """;

    // An action whose body starts on line 8; members are indented by two.
    public static string WithBody(string body) => Head + "body:\n" + Indent(body, "  ");

    // An action whose only member, on line 8, has the given keys from line 9 on.
    public static string WithMember(string keys) => WithBody("Thing:\n" + Indent(keys, "  "));

    // An action of method GET whose query starts on line 8.
    public static string WithQuery(string query) =>
        Head.Replace("POST", "GET", StringComparison.Ordinal) + "query:\n" + Indent(query, "  ");

    // An action with the body, from line 8 on, and rules.
    public static string WithRules(string body, params string[] rules) =>
        WithBody(body) + "rules:\n" + string.Concat(rules.Select(rule => "  - " + rule + "\n"));

    private static string Indent(string text, string by) =>
        string.Concat(text.TrimEnd('\n').Split('\n').Select(line => line.Length == 0 ? "\n" : by + line + "\n"));
}
