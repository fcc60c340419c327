using RtcGen.Import.Draft;
using RtcGen.Import.Writing;
using RtcGen.Schema;

namespace RtcGen.Import.Tests.GoStructs;

public sealed class GoSdkTests
{
    private const string Apis = """
        package demo

        import "net/http"

        const Latest = "2024-02-01"

        var ApiListInfo = map[string]*common.ApiInfo{
        	"StartShow": {
        		Method: http.MethodPost,
        		Path:   "/",
        		Query: url.Values{
        			"Action":  []string{"StartShow"},
        			"Version": []string{Latest},
        		},
        	},
        	"ListShows": {
        		Method: http.MethodGet,
        		Path:   "/",
        		Query: url.Values{
        			"Action":  []string{"ListShows"},
        			"Version": []string{"2024-02-01"},
        		},
        	},
        }

        func NewInstance() *Demo { type inner struct { A string }; return &Demo{} }
        """;

    private const string Structs = """
        package demo

        type StartShowBody struct {

        	// REQUIRED; the room
        	RoomID string `json:"RoomId"`

        	// how loud
        	Volume *float64 `json:"Volume,omitempty"`
        	Guests []*StartShowBodyGuestsItem `json:"Guests"`
        	Labels map[string]string
        	Raw json.RawMessage `json:"raw"`
        	Picture []byte
        	Notes, Hints string
        	hidden int
        	Skipped string `json:"-"`
        	Common
        	Frame struct {
        		Width uint32 `json:"width"` // in pixels
        	} `json:"frame"`
        }

        type StartShowBodyGuestsItem struct {
        	UserID string `json:"UserId"`
        	Since time.Time
        	Host *StartShowBodyGuestsItem
        }

        type (
        	// Common is lent.
        	Common struct { TaskID string `json:"TaskId" validate:"required,max=3"` }
        	Kind int
        )

        type StartShowRes struct {
        	ResponseMetadata base.ResponseMetadata
        	Result *StartShowResResult `json:"Result,omitempty"`
        }

        type StartShowResResult struct {
        	// REQUIRED
        	Message string `json:"message"`
        	Kind Kind
        	Extra interface{}
        }

        type ListShowsQuery struct {
        	RoomID string `json:"RoomId" query:"room_id"`
        	UserIDs []string `query:"UserIds"`
        	Limit *int64 `json:"Limit,omitempty"`
        }

        type ListShowsRes struct {
        	Result []string
        }
        """;

    [Fact]
    public void Each_listed_action_becomes_a_draft_with_its_version_and_method()
    {
        var drafts = Import();

        Assert.Equal(["StartShow 2024-02-01 POST", "ListShows 2024-02-01 GET"], drafts.Select(draft => $"{draft.Action} {draft.Version} {draft.Method}"));
    }

    [Fact]
    public void Members_have_the_names_of_the_wire_and_the_types_of_the_language()
    {
        Assert.Equal(
            [
                "RoomId: string!",
                "Volume: double",
                "Guests: array of object",
                "Guests.UserId: string",
                "Guests.Since: string dateTime",
                "Guests.Host: json # in Go it is StartShowBodyGuestsItem, which holds itself",
                "Labels: map of string",
                "raw: json # in Go it is json.RawMessage",
                "Picture: string base64",
                "Notes: string",
                "Hints: string",
                "TaskId: string!",
                "frame: object",
                "frame.width: int32",
            ],
            Import()[0].Body.SelectMany(member => Lines(member, string.Empty)));
    }

    [Fact]
    public void A_query_takes_its_own_tag_and_repeats_the_key_of_a_list() =>
        Assert.Equal(
            ["room_id: string", "UserIds: array of string repeated", "Limit: int64"],
            Import()[1].Query.SelectMany(member => Lines(member, string.Empty)));

    [Fact]
    public void Nothing_of_a_result_is_required()
    {
        var drafts = Import();

        Assert.Equal(["Result: object", "Result.message: string", "Result.Kind: int64", "Result.Extra: json"], Lines(drafts[0].Result, string.Empty));
        Assert.Equal(["Result: array of string"], Lines(drafts[1].Result, string.Empty));
    }

    [Fact]
    public void What_is_written_reads_as_a_schema_without_a_fault() =>
        Assert.All(Import(), draft => Assert.Empty(SchemaReader.Read(SchemaWriter.Write(draft)).Diagnostics));

    [Fact]
    public void An_action_without_structs_says_so()
    {
        var drafts = GoSdk.Import("demo", [new("config.go", Apis)]);

        Assert.All(drafts, draft => Assert.Equal(["no struct of a request was found", "no struct of a result was found"], draft.Notes));
    }

    [Theory]
    [InlineData("type X struct {\n\tA string", "demo.go, line 2: The file ends before '}'.")]
    [InlineData("type X struct {\n\tA `json:\"A\"\n}", "demo.go, line 2: The string that starts here does not end.")]
    [InlineData("/* never", "demo.go, line 1: The comment that starts here does not end.")]
    [InlineData("\ntype X struct {\n\n\tA 5\n}", "demo.go, line 4: A type is expected, not '5'.")]
    [InlineData("type X[T any] struct {}", "demo.go, line 1: The type X has type parameters, which no API description needs.")]
    [InlineData("func f() {\n {", "demo.go, line 1: The bracket that opens here is not closed.")]
    [InlineData("type X map[string", "demo.go, line 1: ']' is expected, not ''.")]
    [InlineData("type", "demo.go, line 1: The file ends within a declaration.")]
    public void A_file_that_is_no_Go_is_an_error_with_its_line(string text, string message) =>
        Assert.Equal(message, Assert.Throws<ImportException>(() => GoSdk.Import("demo", [new("demo.go", text)])).Message);

    [Fact]
    public void Files_without_a_list_of_actions_are_an_error() =>
        Assert.Equal(
            "Line 1: No file has a list of actions with Method, Action and Version.",
            Assert.Throws<ImportException>(() => GoSdk.Import("demo", [new("model.go", Structs)])).Message);

    [Fact]
    public void Nesting_without_end_is_refused()
    {
        var text = $"type X {string.Concat(Enumerable.Repeat("[]", 40))}string";

        Assert.Equal("demo.go, line 1: Types are nested more than 32 levels deep.", Assert.Throws<ImportException>(() => GoSdk.Import("demo", [new("demo.go", text)])).Message);
    }

    private static IReadOnlyList<ActionDraft> Import() => GoSdk.Import("demo", [new("model.go", Structs), new("config.go", Apis)]);

    private static IEnumerable<string> Lines(MemberDraft member, string prefix)
    {
        var type = member.Items is { } item ? $"{member.Type} of {item.Type}" : member.Type;
        var more = string.Concat(new[] { member.Format, member.Content, member.Repeated ? "repeated" : null }.Where(part => part is not null).Select(part => $" {part}"));
        var notes = string.Concat(member.Notes.Select(note => $" # {note}"));
        return member.Fields.Concat(member.Items?.Fields ?? [])
            .SelectMany(inner => Lines(inner, $"{prefix}{member.Name}."))
            .Prepend($"{prefix}{member.Name}: {type}{(member.Required ? "!" : string.Empty)}{more}{notes}");
    }
}
