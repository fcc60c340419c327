namespace RtcGen.Cli.Files;

/// <summary>An action file to begin with: what is in nearly every one, with a few words where somebody must decide.</summary>
internal static class ActionTemplate
{
    public static string Write(string action, string version, string service, string method) =>
        $$"""
        action: {{action}}
        version: "{{version}}"
        service: {{service}}
        method: {{method}}
        # How often it may be called, and whether it is safe to repeat: safe (it only reads), yes or no.
        # rate: 150/s
        repeatable: no
        summary: TODO

        {{(method == "GET" ? "query" : "body")}}:
          AppId: { type: string, {{(service == "rtc" ? "format: id, " : string.Empty)}}required: true, summary: The application. }
          Mode:
            type: int32
            # The values that the server accepts, with their names in C#.
            values: { 0: First, 1: Second }
            default: 0
            # What the server does with other values: default, reject, clamp, roundToEven or dropItem; leave it out if nobody knows.
            whenInvalid: reject
            summary: TODO
          Interval:
            type: int32
            unit: s
            # Round brackets exclude the bound: "(0, 1]". A bound may be missing, "[0, )", or another member, "[0, Canvas.Width]".
            range: "[1, 600]"
            default: 2
            summary: TODO
          UserIds:
            type: array
            items: { type: string, length: "[1, 128]" }
            count: "[1, 100]"
            summary: TODO
          Options:
            summary: TODO
            fields:
              Enabled: { type: boolean, default: false, summary: TODO }

        # What Result contains; for a single value: { type: string, success: ok }.
        result:
          fields:
            TaskId: { type: string, summary: TODO }

        """.ReplaceLineEndings("\n");
}
