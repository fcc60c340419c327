using System.Text;

namespace RtcGen.Cli;

/// <summary>Reads a curl command, as people copy it from a terminal or a browser.</summary>
/// <param name="readFile">Reads the file of <c>-d @file</c>.</param>
internal sealed class CurlReader(Func<string, byte[]> readFile)
{
    // Options with a value that do not change what a server receives.
    private static readonly HashSet<string> Skipped =
    [
        "-o", "--output", "-w", "--write-out", "-m", "--max-time", "--connect-timeout", "--retry", "--retry-delay", "-x", "--proxy", "--noproxy", "--cacert", "--capath", "-E", "--cert", "--key",
        "--resolve", "--connect-to", "--interface", "-c", "--cookie-jar", "-K", "--config", "-T", "--upload-file", "--limit-rate", "-D", "--dump-header", "-u", "--user", "--stderr", "--trace", "--trace-ascii",
    ];

    private static readonly Dictionary<char, string> Short = new()
    {
        ['X'] = "--request",
        ['H'] = "--header",
        ['d'] = "--data",
        ['A'] = "--user-agent",
        ['e'] = "--referer",
        ['b'] = "--cookie",
        ['G'] = "--get",
        ['I'] = "--head",
        ['F'] = "--form",
        ['o'] = "-o",
        ['w'] = "-w",
        ['m'] = "-m",
        ['x'] = "-x",
        ['E'] = "-E",
        ['c'] = "-c",
        ['K'] = "-K",
        ['T'] = "-T",
        ['D'] = "-D",
        ['u'] = "-u",
    };

    private readonly List<KeyValuePair<string, string>> _headers = [];
    private readonly List<byte[]> _data = [];
    private string? _method;
    private string? _url;
    private bool _isGet;
    private bool _isJson;
    private bool _isHead;

    /// <summary>Reads a command from the words of a shell.</summary>
    /// <exception cref="CliException">It is no curl command, or has no URL.</exception>
    public PlainRequest Read(IReadOnlyList<string> words)
    {
        var start = words.ToList().FindIndex(word => Path.GetFileNameWithoutExtension(word) is "curl");
        if (start < 0)
        {
            throw new CliException(Texts.NoCurl, ExitCode.Usage);
        }

        var queue = new Queue<string>(words.Skip(start + 1));
        while (queue.TryDequeue(out var word))
        {
            ReadWord(word, queue);
        }

        return Finish();
    }

    private void ReadWord(string word, Queue<string> rest)
    {
        if (word.StartsWith("--", StringComparison.Ordinal))
        {
            ReadOption(word, rest);
        }
        else if (word.Length > 1 && word[0] == '-')
        {
            ReadShort(word, rest);
        }
        else
        {
            _url ??= word;
        }
    }

    private void ReadShort(string word, Queue<string> rest)
    {
        for (var at = 1; at < word.Length; at++)
        {
            if (!Short.TryGetValue(word[at], out var name))
            {
                continue;
            }

            if (name is "--get" or "--head")
            {
                ReadOption(name, rest);
                continue;
            }

            // What follows in the word is the value: -XPOST.
            ReadOption(name, at + 1 < word.Length ? new Queue<string>([word[(at + 1)..]]) : rest);
            return;
        }
    }

    private void ReadOption(string name, Queue<string> rest)
    {
        switch (name)
        {
            case "--get":
                _isGet = true;
                break;
            case "--head":
                _isHead = true;
                break;
            case "--compressed":
                Add("Accept-Encoding", "deflate, gzip, br, zstd");
                break;
            case "--request":
                _method = Value(name, rest);
                break;
            case "--url":
                _url = Value(name, rest);
                break;
            case "--header":
                AddHeader(Value(name, rest));
                break;
            case "--user-agent":
                Add("User-Agent", Value(name, rest));
                break;
            case "--referer":
                Add("Referer", Value(name, rest));
                break;
            case "--cookie":
                Add("Cookie", Value(name, rest));
                break;
            case "--form" or "--form-string":
                throw new CliException(Texts.NoForm, ExitCode.Usage);
            default:
                ReadData(name, rest);
                break;
        }
    }

    private void ReadData(string name, Queue<string> rest)
    {
        switch (name)
        {
            case "--data" or "--data-ascii":
                AddData(Value(name, rest), keepsLines: false);
                break;
            case "--data-binary":
                AddData(Value(name, rest), keepsLines: true);
                break;
            case "--data-raw":
                _data.Add(Encoding.UTF8.GetBytes(Value(name, rest)));
                break;
            case "--data-urlencode":
                _data.Add(Encoding.UTF8.GetBytes(Escaped(Value(name, rest))));
                break;
            case "--json":
                _isJson = true;
                AddData(Value(name, rest), keepsLines: true);
                break;
            default:
                if (Skipped.Contains(name))
                {
                    Value(name, rest);
                }

                break;
        }
    }

    private static string Value(string name, Queue<string> rest) =>
        rest.TryDequeue(out var value) ? value : throw new CliException(Texts.NoCurlValue(name), ExitCode.Usage);

    private void AddHeader(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon > 0 && text[(colon + 1)..].Trim().Length > 0)
        {
            Add(text[..colon].Trim(), text[(colon + 1)..].Trim());
        }
        else if (text.EndsWith(';'))
        {
            Add(text[..^1].Trim(), string.Empty);
        }
    }

    private void Add(string name, string value) => _headers.Add(new(name, value));

    private void AddData(string text, bool keepsLines)
    {
        if (!text.StartsWith('@'))
        {
            _data.Add(Encoding.UTF8.GetBytes(text));
            return;
        }

        var bytes = readFile(text[1..]);
        _data.Add(keepsLines ? bytes : [.. bytes.Where(one => one is not ((byte)'\r' or (byte)'\n' or 0))]);
    }

    // name=content, =content or content.
    private static string Escaped(string text)
    {
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        return equals < 0 ? Uri.EscapeDataString(text)
            : equals == 0 ? Uri.EscapeDataString(text[1..])
            : text[..equals] + "=" + Uri.EscapeDataString(text[(equals + 1)..]);
    }

    private PlainRequest Finish()
    {
        var url = _url ?? throw new CliException(Texts.NoCurlUrl, ExitCode.Usage);
        byte[] body = [.. _data.SelectMany((part, index) => index == 0 || _isJson ? part : [(byte)'&', .. part])];
        if (_isGet && _data.Count > 0)
        {
            url += (url.Contains('?', StringComparison.Ordinal) ? "&" : "?") + Encoding.UTF8.GetString(body);
            body = [];
        }

        var hasBody = _data.Count > 0 && !_isGet;
        if (hasBody && !_headers.Exists(header => header.Key.Equals("Content-Type", StringComparison.OrdinalIgnoreCase)))
        {
            Add("Content-Type", _isJson ? "application/json" : "application/x-www-form-urlencoded");
        }

        return new(_method ?? (_isHead ? "HEAD" : hasBody ? "POST" : "GET"), url, _headers, body);
    }
}
