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

    private static DateTimeOffset? Create(ValueReader reader, ImmutableArray<IArgumentOperation> arguments)
    {
        if (arguments.Length < 2 || ReadSpan(reader, arguments[arguments.Length - 1].Value) is not { } offset)
        {
            return null;
        }

        var numbers = arguments.Take(arguments.Length - 1).Select(argument => reader.Read(argument.Value)).OfType<IntegerValue>().Select(value => (long)value.Value).ToList();
        return (numbers.Count == arguments.Length - 1, numbers.Count) switch
        {
            (true, 1) => new(numbers[0], offset),
            (true, 6) => new((int)numbers[0], (int)numbers[1], (int)numbers[2], (int)numbers[3], (int)numbers[4], (int)numbers[5], offset),
            _ => null,
        };
    }

    private static TimeSpan? ReadSpan(ValueReader reader, IOperation operation) => operation switch
    {
        IFieldReferenceOperation { Field: { Name: "Zero", ContainingType.Name: "TimeSpan" } } => TimeSpan.Zero,
        IInvocationOperation { TargetMethod: { Name: "FromHours", ContainingType.Name: "TimeSpan" }, Arguments.Length: > 0 } hours when Number(reader, hours.Arguments[0]) is { } number => TimeSpan.FromHours(number),
        IObjectCreationOperation { Type.Name: "TimeSpan", Arguments.Length: 1 } span when Number(reader, span.Arguments[0]) is { } number => new TimeSpan((long)number),
        _ => null,
    };

    private static double? Number(ValueReader reader, IArgumentOperation argument) => reader.Read(argument.Value) switch
    {
        IntegerValue whole => (double)whole.Value,
        RealValue real => real.Value,
        _ => null,
    };
}
