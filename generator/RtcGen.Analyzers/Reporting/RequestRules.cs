using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace RtcGen.Analyzers;

/// <summary>The rules for what a request is given.</summary>
internal static class RequestRules
{
    public static readonly DiagnosticDescriptor OutOfRange = Rules.Warning(
        "RTC1001", "A number is out of range", "数值超出范围");

    public static readonly DiagnosticDescriptor NotListed = Rules.Warning(
        "RTC1002", "A value is none of those allowed", "取值不在允许的列表中");

    public static readonly DiagnosticDescriptor PatternMismatch = Rules.Warning(
        "RTC1003", "A string does not match its pattern", "字符串不符合格式");

    public static readonly DiagnosticDescriptor WrongLength = Rules.Warning(
        "RTC1004", "A string is too long or too short", "字符串过长或过短");

    public static readonly DiagnosticDescriptor WrongCount = Rules.Warning(
        "RTC1005", "There are too many or too few items", "元素过多或过少");

    public static readonly DiagnosticDescriptor Duplicate = Rules.Warning(
        "RTC1006", "An item is in a list twice", "列表中有重复的元素");

    public static readonly DiagnosticDescriptor NotAMultiple = Rules.Warning(
        "RTC1007", "A number is not a multiple of another", "数值不是指定数的倍数");

    public static readonly DiagnosticDescriptor InvalidContent = Rules.Warning(
        "RTC1008", "A string does not contain what it should", "字符串内容无效");

    public static readonly DiagnosticDescriptor Missing = Rules.Warning(
        "RTC1009", "A required value is null, empty or missing", "必填值为 null、为空或缺失");

    public static readonly DiagnosticDescriptor NoEffect = Rules.Warning(
        "RTC1101", "The server ignores a property", "服务端忽略该属性");

    public static readonly DiagnosticDescriptor NoEffectHere = Rules.Warning(
        "RTC1102", "The server ignores a property because of another", "由于其他属性的取值，服务端忽略该属性");

    public static readonly DiagnosticDescriptor MissingHere = Rules.Warning(
        "RTC1103", "A property is required because of another", "由于其他属性的取值，该属性必填");

    public static readonly DiagnosticDescriptor WrongGroup = Rules.Warning(
        "RTC1104", "The wrong number of properties of a group is set", "一组属性中设置的数量不正确");

    public static readonly DiagnosticDescriptor Disagreement = Rules.Warning(
        "RTC1105", "Properties do not agree with each other", "属性之间不一致");

    public static readonly DiagnosticDescriptor Deprecated = Rules.Suggestion(
        "RTC1106", "A property has a successor", "属性已被其他属性取代");

    public static readonly DiagnosticDescriptor SwitchedOff = Rules.Suggestion(
        "RTC1107", "A property is set in an object that is switched off", "在已关闭的对象中设置了属性");

    /// <summary>All rules.</summary>
    public static readonly ImmutableArray<DiagnosticDescriptor> All =
        ImmutableArray.Create(
            OutOfRange,
            NotListed,
            PatternMismatch,
            WrongLength,
            WrongCount,
            Duplicate,
            NotAMultiple,
            InvalidContent,
            Missing,
            NoEffect,
            NoEffectHere,
            MissingHere,
            WrongGroup,
            Disagreement,
            Deprecated,
            SwitchedOff);
}
