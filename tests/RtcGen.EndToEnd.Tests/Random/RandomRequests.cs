using System.Globalization;
using System.Text.Json;
using CsCheck;
using RtcGen.Rtc.V20201201;

namespace RtcGen.EndToEnd.Tests;

/// <summary>Requests that crowd around the edges of every rule. Half surrogate pairs are left out: they have no JSON form.</summary>
internal static class RandomRequests
{
    public const int Count = 100_000;

    private const string Allowed = "abcxyzABCXYZ0189_@-.";

    // Neighbours of the allowed ranges in ASCII, and characters that a careless comparison takes for allowed ones.
    private static readonly string[] Foreign =
    [
        "/", ":", "[", "`", "{", "?", "A\0", "^", ",", "+", "*", " ", "\t", "\n", "\r\n", "\0", "\u007F", "\"", "\\", "<", "&", "'",
        "é", "ı", "İ", "ſ", "\u212A", "\u0663", "\uFF10", "中", "a\u0301", "\u200B", "\u2028", "\uFEFF", "\uFFFF", "😀", "𝟘",
    ];

    private static readonly Gen<int> Length = Gen.Frequency(
        (4, Gen.Int[1, 20]),
        (3, Gen.OneOf(0, 1, 2, 126, 127, 128, 129, 130)),
        (1, Gen.Int[0, 200]));

    private static readonly Gen<string> Good = Length.SelectMany(
        length => Gen.Int[0, Allowed.Length - 1].Array[length].Select(Letters));

    // The two ends count as much as all places between: a pattern may forget its anchors.
    private static readonly Gen<double> Place = Gen.Frequency(
        (1, Gen.Const(0.0)), (1, Gen.Const(1.0)), (2, Gen.Double.Unit));

    private static readonly Gen<string> Spoilt = Gen.Select(
        Good,
        Gen.OneOf(Foreign),
        Place,
        (text, foreign, at) => text.Insert((int)(at * text.Length), foreign));

    private static readonly Gen<string> Strange = Gen.OneOf(Foreign).Array[0, 130].Select(string.Concat);

    private static readonly Gen<string?> Id = Gen.Frequency<string?>(
        (1, Gen.Const((string?)null)), (16, Good!), (4, Spoilt!), (1, Strange!));

    private static readonly Gen<int?> Number = Gen.Frequency<int?>(
        (3, Gen.Const((int?)null)),
        (8, Gen.OneOf<int?>(-1, 0, 1, 2, 599, 600, 601, 1919, 1920, 1921, int.MinValue, int.MaxValue)),
        (1, Gen.Int.Select(number => (int?)number)));

    private static readonly Gen<int?> Format = Gen.OneOf<int?>(null, -1, 0, 1, 2, 3);

    private static readonly Gen<UpdateSnapshotImageConfig?> Config = Gen.Frequency<UpdateSnapshotImageConfig?>(
        (1, Gen.Const((UpdateSnapshotImageConfig?)null)),
        (1, Gen.Const(new UpdateSnapshotImageConfig())!),
        (8, Gen.Select(Format, Number, Number, Number, (format, width, height, interval) => new UpdateSnapshotImageConfig
        {
            Format = (UpdateSnapshotImageConfigFormat?)format,
            Width = width,
            Height = height,
            Interval = interval,
        })!));

    public static Gen<UpdateSnapshotRequest> All { get; } = Gen.Select(
        Id, Id, Id, Id, Config, (app, business, room, task, config) => new UpdateSnapshotRequest
        {
            AppId = app!,
            BusinessId = business,
            RoomId = room!,
            TaskId = task!,
            ImageConfig = config,
        });

    /// <summary>Every property with its value, in ASCII, so that no character hides.</summary>
    public static string Print(UpdateSnapshotRequest request)
    {
        string[] lines =
        [
            $"AppId = {JsonSerializer.Serialize(request.AppId)}",
            $"BusinessId = {JsonSerializer.Serialize(request.BusinessId)}",
            $"RoomId = {JsonSerializer.Serialize(request.RoomId)}",
            $"TaskId = {JsonSerializer.Serialize(request.TaskId)}",
            request.ImageConfig is { } config
                ? string.Create(
                    CultureInfo.InvariantCulture,
                    $"ImageConfig = {{ Format = {(int?)config.Format}, Width = {config.Width}, Height = {config.Height}, Interval = {config.Interval} }}")
                : "ImageConfig = null",
        ];
        return string.Join('\n', lines);
    }

    private static string Letters(int[] indices) => string.Create(
        indices.Length, indices, static (text, chosen) =>
        {
            for (var i = 0; i < chosen.Length; i++)
            {
                text[i] = Allowed[chosen[i]];
            }
        });
}
