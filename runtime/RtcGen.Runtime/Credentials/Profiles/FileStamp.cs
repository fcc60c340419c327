namespace RtcGen;

/// <summary>How a file looked at a moment: when it was written, and how long it was.</summary>
internal sealed class FileStamp(string path)
{
    private readonly (DateTime WrittenAt, long Length) _then = Look(path);

    public bool IsUnchanged => Look(path) == _then;

    private static (DateTime WrittenAt, long Length) Look(string path)
    {
        var file = new FileInfo(path);
        return file.Exists ? (file.LastWriteTimeUtc, file.Length) : default;
    }
}
