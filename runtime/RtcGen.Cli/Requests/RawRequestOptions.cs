using System.CommandLine;
using System.Text;

namespace RtcGen.Cli;

/// <summary>The options of a request of any kind: URL, headers and bytes.</summary>
internal sealed class RawRequestOptions
{
    private readonly Option<string?> _url;
    private readonly Option<string[]> _headers;
    private readonly Option<string?> _data;
    private readonly Option<string?> _dataFile;
    private readonly Option<string?> _method;

    public RawRequestOptions(CliContext cli, Command verb)
    {
        _url = new("--url") { Description = cli.Say(Texts.UrlOption) };
        _headers = new("--header", "-H") { Description = cli.Say(Texts.HeaderOption) };
        _data = new("--data", "-d") { Description = cli.Say(Texts.DataOption) };
        _dataFile = new("--data-file") { Description = cli.Say(Texts.DataFileOption) };
        _method = new("--request", "-X") { Description = cli.Say(Texts.HttpMethodOption) };
        verb.Options.Add(_url);
        verb.Options.Add(_headers);
        verb.Options.Add(_data);
        verb.Options.Add(_dataFile);
        verb.Options.Add(_method);
    }

    /// <summary>Whether there is a URL.</summary>
    /// <exception cref="CliException">There is none, but what belongs to one, which would be ignored.</exception>
    public bool IsGiven(ParseResult result)
    {
        if (result.GetValue(_url) is not null)
        {
            return true;
        }

        return new Option[] { _headers, _data, _dataFile, _method }.FirstOrDefault(option => result.GetResult(option) is { Implicit: false }) is { } alone
            ? throw new CliException(Texts.NeedsUrl(alone.Name), ExitCode.Usage)
            : false;
    }

    public PlainRequest Read(CliContext cli, ParseResult result)
    {
        if (result.GetValue(_data) is not null && result.GetValue(_dataFile) is not null)
        {
            throw new CliException(Texts.OneBody, ExitCode.Usage);
        }

        byte[] body = result.GetValue(_dataFile) is { } path ? cli.ReadBytes(path) : Encoding.UTF8.GetBytes(result.GetValue(_data) ?? string.Empty);
        var method = result.GetValue(_method) ?? (body.Length > 0 ? "POST" : "GET");
        return new(method, result.GetValue(_url)!, [.. (result.GetValue(_headers) ?? []).Select(Header)], body);
    }

    private static KeyValuePair<string, string> Header(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 ? new(text[..colon].Trim(), text[(colon + 1)..].Trim()) : throw new CliException(Texts.NoHeader(text), ExitCode.Usage);
    }
}
