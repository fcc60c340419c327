namespace RtcGen.Architecture.Tests;

/// <summary>Whatever C# offers to use a type, the reader sees it; what only speaks of a type uses nothing.</summary>
public sealed class UseReaderTests
{
    private const string Thing = """
        using System;
        using System.Collections.Generic;
        public class Thing
        {
            public const int Size = 1;
            public int Height;
            public int this[int i] => i;
            public static Thing Make() => new Thing();
            public IEnumerator<int> GetEnumerator() => throw new NotSupportedException();
            public System.Runtime.CompilerServices.TaskAwaiter GetAwaiter() => throw new NotSupportedException();
            public void Grow() { }
            public void Grow(int by) { }
            public void Deconstruct(out int a, out int b) => a = b = 1;
            public static implicit operator int(Thing thing) => 1;
            public static Thing operator +(Thing a, Thing b) => a;
            public class Inner { public class Innermost; }
        }
        public sealed class ThingAttribute : Attribute;
        public class Box<T>;
        public static class ThingExtensions
        {
            public static int Twice(this int i) => 2 * i;
            extension(int i) { public int Thrice => 3 * i; }
        }
        """;

    /// <summary>Hands things around, so that who uses it need not name them.</summary>
    private const string Between = """
        public class Between
        {
            public static Thing Field;
            public static Thing Give() => null;
            public static void Take(Thing thing) { }
        }
        """;

    [Theory]
    [InlineData("Thing", "class User { object M() => Thing.Make(); }")]
    [InlineData("Thing", "class User : Thing;")]
    [InlineData("ThingAttribute", "[Thing] class User;")]
    [InlineData("ThingExtensions", "class User { int M(int i) => i.Twice(); }")]
    [InlineData("ThingExtensions", "class User { int M(int i) => i.Thrice; }")]
    [InlineData("Thing", "class User { string M() => nameof(Thing); }")]
    [InlineData("Thing", "class User { string M() => nameof(Thing.Make); }")]
    [InlineData("Thing", "class User { string M() => nameof(Between.Field.Grow); }")]
    [InlineData("Thing", "class User { void M() => Between.Take(new()); }")]
    [InlineData("Thing", "class User { System.Collections.Generic.List<Thing> list; }")]
    [InlineData("Box", "class User { object M() => new Box<int>(); }")]
    [InlineData("Thing", "class User { int M() => Between.Give(); }")]
    [InlineData("Thing", "using static Thing; class User;")]
    [InlineData("Thing", "using static Thing; class User { int M() => Size; }")]
    [InlineData("Thing", "using Other = Thing; class User { Other field; }")]
    [InlineData("Thing", "class User { bool M(object o) => o is Thing; }")]
    [InlineData("Thing", "class User { bool M() => Between.Field is { Height: 1 }; }")]
    [InlineData("Thing", "class User { bool M() => Between.Field is (1, 2); }")]
    [InlineData("Thing", "class User { int M(int i) => i switch { Thing.Size => 1, _ => 2 }; }")]
    [InlineData("Thing", "class User { int M() => Between.Give().Height; }")]
    [InlineData("Thing", "class User { int? M() => Between.Give()?.Height; }")]
    [InlineData("Thing", "class User { int M() => Between.Field[1]; }")]
    [InlineData("Thing", "class User { object M() => Between.Field + Between.Field; }")]
    [InlineData("Thing", "class User { void M() => Between.Field += Between.Field; }")]
    [InlineData("Thing", "class User { void M() { foreach (var i in Between.Field) { } } }")]
    [InlineData("Thing", "class User { async void M() => await Between.Field; }")]
    [InlineData("Thing", "class User { void M() { var (a, b) = Between.Field; } }")]
    [InlineData("Thing", "class User { void M<T>() where T : Thing { } }")]
    [InlineData("Thing", "class User { object M() => typeof(Thing); }")]
    [InlineData("Thing", "class User { Thing.Inner.Innermost field; }")]
    [InlineData("Thing", "class User { void M(Thing parameter) { } }")]
    public void A_use_is_seen(string type, string code) =>
        Assert.Contains(Read(code), use => use.Type == type && use.To.Link == "Things/Thing.cs" && use.Line == 1);

    [Theory]
    [InlineData("class User { void M() { var value = Between.Give(); } }")]
    [InlineData("class User { void M() => Between.Take(Between.Field); }")]
    [InlineData("/// <summary>Unlike <see cref=\"Thing\"/>.</summary>\nclass User;")]
    [InlineData("// Thing\nclass User { string text = \"Thing\"; }")]
    public void What_names_no_type_and_calls_no_member_uses_none(string code) =>
        Assert.DoesNotContain(Read(code), use => use.Type == "Thing");

    [Fact]
    public void A_type_is_reported_once_at_its_first_line() =>
        Assert.Equal(3, Assert.Single(Read("class User\n{\n    Thing first;\n    Thing second;\n}")).Line);

    [Fact]
    public void A_type_in_parts_is_at_home_in_the_file_with_its_name()
    {
        var project = Snippets.Compile(
            ("A/Parted.Sending.cs", "partial class Parted { int Sent; }"),
            ("B/Parted.cs", "partial class Parted { int Kept; }"),
            ("C/User.cs", "class User { Parted field; }"));

        Assert.Equal("B/Parted.cs", Assert.Single(UseReader.Read(project)).To.Link);
    }

    [Fact]
    public void A_part_uses_the_members_of_the_whole() =>
        Assert.Equal("B/Parted.cs", Assert.Single(UseReader.Read(Snippets.Compile(
            ("A/Parted.Sending.cs", "partial class Parted { int Sent() => Kept; }"),
            ("B/Parted.cs", "partial class Parted { int Kept; }")))).To.Link);

    [Fact]
    public void A_name_without_meaning_is_an_error() =>
        Assert.Equal("CS0246", Assert.Single(Snippets.Compile(("A/User.cs", "class User { Missing field; }")).FindErrors()).Id);

    [Fact]
    public void A_member_that_a_generator_of_the_sdk_writes_is_none() => Assert.Empty(Snippets.Compile(
        ("A/User.cs", "using System.Text.RegularExpressions; partial class User { [GeneratedRegex(\"a\")] private static partial Regex Letter(); }")).FindErrors());

    private static List<Use> Read(string code)
    {
        var project = Snippets.Compile(("Users/User.cs", code), ("Things/Thing.cs", Thing), ("Between/Between.cs", Between));
        Assert.Empty(project.FindErrors());
        return [.. UseReader.Read(project).Where(use => use.From.Link == "Users/User.cs")];
    }
}
