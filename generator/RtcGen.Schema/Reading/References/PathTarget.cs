namespace RtcGen.Schema.Reading;

// Where a path leads. List is the array whose items have the member, when the path goes through one.
internal sealed record PathTarget(MemberPath Path, MemberOutline Member, MemberOutline? List);
