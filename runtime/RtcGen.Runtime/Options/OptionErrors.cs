namespace RtcGen;

/// <summary>What keeps options from being used: all of it at once, or the first as an exception.</summary>
internal sealed class OptionErrors
{
    private readonly List<Error> _all = [];

    /// <summary>Each property, from the options down (<c>Retry.MaxAttempts</c>), with what is wrong with it.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> List => _all.ConvertAll(static one => new KeyValuePair<string, string>(one.Path, one.Message));

    /// <summary>Notes an error if there is a message.</summary>
    public void Add(string path, string? message)
    {
        if (message is not null)
        {
            _all.Add(new(path, message, static (message, name) => new ArgumentException(message, name)));
        }
    }

    /// <summary>Notes a property that is null and must not be.</summary>
    /// <returns>Whether there is a value.</returns>
    public bool Require(string path, object? value, string? message = null)
    {
        if (value is null)
        {
            _all.Add(new(path, message ?? $"{GetName(path)} is null. Leave it out for its default.", static (message, name) => new ArgumentNullException(name, message)));
        }

        return value is not null;
    }

    /// <summary>Notes a value that is out of its range.</summary>
    public void Range(string path, bool isWithin, object? value, string message)
    {
        if (!isWithin)
        {
            _all.Add(new(path, message, (message, name) => new ArgumentOutOfRangeException(name, value, message)));
        }
    }

    /// <summary>Adds a timeout that is neither infinite nor within its range.</summary>
    public void Timeout(string path, TimeSpan timeout) => Range(
        path,
        timeout == System.Threading.Timeout.InfiniteTimeSpan || (timeout > TimeSpan.Zero && timeout <= TimeSpan.FromDays(1)),
        timeout,
        $"{GetName(path)} must be more than zero and at most a day, or Timeout.InfiniteTimeSpan.");

    /// <summary>Notes a validation that is none.</summary>
    public void Defined(RtcValidationMode value) => Range(
        "Validation", value is RtcValidationMode.Strict or RtcValidationMode.AllowAdjusted or RtcValidationMode.Off, value, "Validation is none of Strict, AllowAdjusted, Off.");

    /// <summary>Throws the first, under the name of its property.</summary>
    /// <exception cref="ArgumentException">There is one.</exception>
    public void Throw()
    {
        if (_all.Count > 0)
        {
            throw _all[0].ToException();
        }
    }

    private static string GetName(string path) => path[(path.LastIndexOf('.') + 1)..];

    private sealed class Error(string path, string message, Func<string, string, ArgumentException> toException)
    {
        public string Path => path;

        public string Message => message;

        public ArgumentException ToException() => toException(message, GetName(path));
    }
}
