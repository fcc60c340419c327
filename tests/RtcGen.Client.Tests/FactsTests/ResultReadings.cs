namespace RtcGen.Client.Tests.FactsTests;

/// <summary>What a sentence about a result means: members beside those of the table, and names beside those of the table.</summary>
/// <param name="More">Members that only samples have.</param>
/// <param name="Aliases">Other names, by member.</param>
internal sealed record ResultReading(IReadOnlyCollection<string> More, IReadOnlyDictionary<string, string> Aliases);

/// <summary>The sentences of the facts about conflicts in results, and what a schema does about them.</summary>
internal static class ResultReadings
{
    private static readonly ResultReading Nothing = new([], new Dictionary<string, string>());

    private static readonly Dictionary<string, ResultReading> Known = new(StringComparer.Ordinal)
    {
        ["RoomList[].CreatedTime in table and SDK, CreateTime in the samples: read both names"] =
            Also("Result.RoomList[].CreatedTime", "CreateTime"),
        ["table: FriendInfos is an object, sample: a list of objects; the sample is followed; table NewCursor, sample NextCursor: read both"] =
            Also("Result.NewCursor", "NextCursor"),
        ["the malformed sample also prints CreatorUid and OwnerUid for CreatorUserId and OwnerUserId"] = new([], new Dictionary<string, string>
        {
            ["Result.ConversationInfos[].CreatorUserId"] = "CreatorUid",
            ["Result.ConversationInfos[].OwnerUserId"] = "OwnerUid",
        }),
        ["BytePlus page spells RoomExist (no s)"] = Also("Result.RoomExists", "RoomExist"),
        ["the sample has two more members per task: Bitrate (integer) and Loop (boolean)"] =
            new(["Result.Task[].Bitrate", "Result.Task[].Loop"], new Dictionary<string, string>()),
        ["the sample has h5_url (text, empty for static documents) beside the table's members"] = new(["Result.h5_url"], new Dictionary<string, string>()),
        ["PushStreamState: table int32, but every sample of this action prints a text (\"6\"): read both; the sample also has Stream.Index"] =
            new(["Result.PushSingleStreamToCDNTask.Stream.Index"], new Dictionary<string, string>()),
    };

    private static readonly Dictionary<string, string[]> Secrets = new(StringComparer.Ordinal)
    {
        ["response carries AppKey/SecondaryAppKey (secrets)"] = ["AppKey", "SecondaryAppKey"],
        ["response echoes StorageConfig incl. AccessKey/SecretKey fields: treat response as secret-bearing"] = ["AccessKey", "SecretKey"],
        ["console action; result carries secrets"] = ["AppKey", "SecondaryAppKey"],
    };

    /// <summary>Names that say it themselves.</summary>
    public static IReadOnlyCollection<string> SecretNames { get; } = ["AppKey", "SecondaryAppKey", "SecretKey"];

    public static ResultReading Of(string? sentence) => sentence is null ? Nothing : Known.GetValueOrDefault(sentence, Nothing);

    /// <summary>Whether any sentence gives a member of this name the other name.</summary>
    public static bool IsAlias(string member, string name) =>
        Known.Values.Any(reading => reading.Aliases.Any(alias => alias.Value == name && alias.Key.EndsWith($".{member}", StringComparison.Ordinal)));

    public static string[] SecretsOf(string note) => Secrets.GetValueOrDefault(note, []);

    private static ResultReading Also(string member, string name) => new([], new Dictionary<string, string> { [member] = name });
}
