namespace RtcGen.Schema.Reading;

// Where a key stands, such as body.ImageConfig.fields.Interval; spelt out only in messages.
internal sealed class KeyPath(KeyPath? parent, string name)
{
    public static KeyPath Root { get; } = new(null, string.Empty);

    // The last part.
    public string Name => name;

    public KeyPath Append(string key) => new(this, key);

    public override string ToString() =>
        parent is null ? string.Empty : parent == Root ? Messages.Cut(name) : parent + "." + Messages.Cut(name);
}
