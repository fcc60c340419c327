namespace RtcGen.Analyzers.Tests;

/// <summary>RTC1004: strings that are too long or too short, in characters or in bytes of UTF-8.</summary>
internal static class LengthCases
{
    public static IReadOnlyList<string> All { get; } =
    [
        "new CreateAppRequest { AppName = [|\"0123456789012345678901234\"|] }",
        "new CreateAppRequest { AppName = [|\"一二三四五六七八九十一二三四五六七八九十一二三四五\"|] }",
        "new CreateAppRequest { AppName = [|\"0123456789\" + \"0123456789\" + \"01234\"|] }",
        "var name = \"0123456789012345678901234\"; return new CreateAppRequest { AppName = [|name|] };",
        "new AddBusinessIDRequest { AppId = \"a\", BusinessId = \"b\", Remarks = [|\"0123456789012345678901234\"|] }",
        $"new NewUser {{ UserId = 1, NickName = [|\"{new string('n', 101)}\"|] }}",
        $"new NewUser {{ UserId = 1, Portrait = [|\"{new string('n', 501)}\"|] }}",
        $"new RegisterUsersRequest {{ AppId = 1, Users = [new() {{ UserId = 1, NickName = [|\"{new string('n', 101)}\"|] }}] }}",
        $"new MixCanvas {{ BackgroundImage = [|\"{new string('b', 1025)}\"|] }}",
        $"new MixCanvas {{ BackgroundImage = [|\"{new string('图', 342)}\"|] }}",

        "new CreateAppRequest { AppName = \"012345678901234567890123\" }",
        "new CreateAppRequest { AppName = \"一二三四五六七八九十一二三四五六七八九十一二三四\" }",
        "new CreateAppRequest { AppName = \"😀😀😀😀😀😀😀😀😀😀😀😀😀\" }",
        "new CreateAppRequest { AppName = text }",
        "new CreateAppRequest { AppName = text + \"0123456789012345678901234\" }",
        "new CreateAppRequest { AppName = new string('a', 25) }",
        $"new NewUser {{ UserId = 1, NickName = \"{new string('n', 100)}\" }}",
        "new NewUser { UserId = 1, NickName = null, Portrait = \"\" }",
        $"new MixCanvas {{ BackgroundImage = \"{new string('图', 341)}\" }}",
    ];
}
