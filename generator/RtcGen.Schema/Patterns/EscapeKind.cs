namespace RtcGen.Schema;

// What a backslash may begin, as far as linear matching is concerned.
internal enum EscapeKind
{
    // A character, a set, an anchor.
    Plain,

    // What a group matched before: \1, \k<name>, \<name>.
    Reference,

    // The same where such a group exists, else the octal code of a character: \12.
    NumberedReference,

    // \G.
    PreviousMatch,
}
