namespace RtcGen.Generator.Tests;

/// <summary>A schema with the statements that only few actions need: what nobody documents, lists in the query, conditions as rules, hints.</summary>
internal static class Statements
{
    public const string Path = "/project/Statements.rtc.yaml";

    public const string Text = """
        action: SayMore
        version: "2023-11-01"
        service: rtc
        namespace: Extras
        method: POST
        undocumented: true
        rate: { limit: 10/s, scope: user }
        window: { span: 31d, step: 1d }
        summary: Says more.
        query:
          UserIds: { type: array, style: repeated, items: { type: string, length: "[1, 8]" }, count: "[1, 3]", summary: The users. }
          Tickets: { type: array, style: repeated, items: { type: string, secret: true } }
          Modes: { type: array, style: repeated, items: { type: int32, values: { 0: Off, 1: On } } }
          Sizes: { type: array, style: repeated, items: { type: int64 } }
          Shares: { type: array, style: repeated, items: { type: double } }
          Flags: { type: array, style: repeated, items: { type: boolean } }
          Times: { type: array, style: repeated, items: { type: string, format: dateTime } }
        body:
          AudioProfile: { type: int32, values: { 1: Low, 2: High } }
          AudioChannels: { type: int32, default: 1 }
          Codec: { type: string, values: { aac: Aac, opus: Opus }, meaning: { opus: { en: for speech, zh: 用于语音。 } }, default: aac }
          Headers: { type: json, secret: true, undocumented: true, summary: The headers of a request. }
          HeaderList: { type: array, items: { type: json, secret: true } }
          Hidden:
            undocumented: true
            fields: { Level: { type: int32, unit: dB }, Names: { type: array, items: { type: string } } }
          Echo:
            switch: Enable
            fields: { Enable: { type: boolean }, Level: { type: int32 } }
            rules: [{ requires: Level == 1, when: AudioProfile == 1 }]
        rules:
          - { requires: AudioChannels == 2, when: AudioProfile == 2, whenInvalid: reject }
          - { requires: "Codec in [aac, opus] and AudioProfile is set", when: AudioChannels == 3, warning: true, summary: Three channels need more. }
          - { atMostOne: [Headers, HeaderList], warning: true }
        result:
          type: string
          values: { success: Success, "Room is not found.": RoomIsNotFound }
          meaning: { "Room is not found.": Nothing was done. }

        """;
}
