using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace RtcGen.Analyzers;

/// <summary>Reads points in time that are written out.</summary>
internal static class TimeReader
{
    /// <summary>Reads <c>new DateTimeOffset(…)</c> and <c>DateTimeOffset.Parse("…")</c>; null for anything else.</summary>
    public static KnownValue? Read(ValueReader reader, IOperation operation)
    {
        try
        {
            return operation switch
            {
                IObjectCreationOperation { Type.Name: "DateTimeOffset" } creation when Create(reader, creation.Arguments) is { } time => new TimeValue(operation.Syntax, time),
                IInvocationOperation { Arguments.Length: > 0 } parse when reader.Read(parse.Arguments[0].Value) is TextValue { Value: var written } && HasOffset(written) =>
                    new TimeValue(operation.Syntax, DateTimeOffset.Parse(written, CultureInfo.InvariantCulture)),
                _ => null,
            };
        }
        catch (Exception e) when (e is ArgumentException or FormatException or OverflowException)
        {
            // The program says so when it runs.
            return null;
        }
    }

    // Without one, the text means another time on each machine.
    private static bool HasOffset(string text) => text.Length > 19 && text[10] == 'T' && (text.EndsWith("Z", StringComparison.Ordinal) || text.LastIndexOfAny(['+', '-']) > 18);

    private static DateTimeOffset? Create(ValueReader reader, ImmutableArray<IArgumentOperation> arguments) =>
        arguments.FirstOrDefault(static argument => argument.Parameter?.Name == "offset") is { } written && ReadSpan(reader, written.Value) is { } offset
            ? Numbers(reader, arguments.Remove(written)) switch
            {
                { Count: 1 } ticks => new((long)ticks[0], offset),
                { Count: 6 or 7 } parts => new((int)parts[0], (int)parts[1], (int)parts[2], (int)parts[3], (int)parts[4], (int)parts[5], parts.Count == 6 ? 0 : (int)parts[6], offset),
                _ => null,
            }
            : null;

    private static TimeSpan? ReadSpan(ValueReader reader, IOperation operation) => operation switch
    {
        IFieldReferenceOperation { Field: { Name: "Zero", ContainingType.Name: "TimeSpan" } } => TimeSpan.Zero,
        IInvocationOperation { TargetMethod: { Name: "FromHours", ContainingType.Name: "TimeSpan" } } hours when Numbers(reader, hours.Arguments) is { } parts && parts.Skip(1).All(static part => part == 0) => TimeSpan.FromHours((double)parts[0]),
        IObjectCreationOperation { Type.Name: "TimeSpan" } span => Numbers(reader, span.Arguments) switch
        {
            { Count: 1 } ticks => new((long)ticks[0]),
            { Count: 3 } parts => new((int)parts[0], (int)parts[1], (int)parts[2]),
            _ => null,
        },
        _ => null,
    };

    // In the order of the parameters; null where one is not known.
    private static List<decimal>? Numbers(ValueReader reader, ImmutableArray<IArgumentOperation> arguments)
    {
        var numbers = arguments.OrderBy(static argument => argument.Parameter?.Ordinal).Select(argument => reader.Read(argument.Value) switch
        {
            IntegerValue whole => whole.Value,
            RealValue { Value: > -100 and < 100 } real => (decimal)real.Value,
            _ => (decimal?)null,
        }).ToList();
        return numbers.Contains(null) ? null : numbers.ConvertAll(static number => number!.Value);
    }
}
