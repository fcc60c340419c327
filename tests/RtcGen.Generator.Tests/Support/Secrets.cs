namespace RtcGen.Generator.Tests;

/// <summary>A schema with a secret in every place where the language allows one.</summary>
internal static class Secrets
{
    public const string Path = "/project/HoldSecrets.rtc.yaml";

    public const string Text = """
        action: HoldSecrets
        version: "2023-11-01"
        service: rtc
        method: POST
        repeatable: yes
        summary: Holds secrets in every place where the language allows one.
        query:
          Ticket: { type: string, secret: true, summary: A secret of the query. }
          Page: { type: int32, summary: The page. }
        body:
          Password: { type: string, secret: true, length: "[1, 64]", summary: A secret text. }
          Keys:
            type: array
            summary: Secret texts.
            items: { type: string, secret: true, pattern: '[a-z0-9-]*' }
          Settings: { type: json, summary: What nobody describes. }
          Note: { type: string, summary: No secret. }
        result:
          type: object
          fields:
            Token: { type: string, secret: true, summary: A secret text. }
            Keys:
              type: array
              summary: Secret texts.
              items: { type: string, secret: true }
            Settings: { type: json, summary: What nobody describes. }
            Note: { type: string, summary: No secret. }

        """;
}
