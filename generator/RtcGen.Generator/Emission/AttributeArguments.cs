namespace RtcGen.Generator;

/// <summary>Prints an attribute with named arguments, on a line of its own; one without arguments is not printed.</summary>
/// <param name="code">Takes it.</param>
/// <param name="name">The attribute.</param>
internal sealed class AttributeArguments(CodeWriter code, string name)
{
    private bool _isOpen;

    /// <summary>Adds an argument.</summary>
    /// <param name="argument">Its name.</param>
    /// <param name="value">Its value, as an expression.</param>
    public void Add(string argument, string value)
    {
        if (_isOpen)
        {
            code.Append(", ");
        }
        else
        {
            code.Append("[");
            code.Append(name);
            code.Append("(");
            _isOpen = true;
        }

        code.Append(argument);
        code.Append(" = ");
        code.Append(value);
    }

    /// <summary>Adds an argument that is a string.</summary>
    public void AddText(string argument, string value) => Add(argument, CSharpLiteral.Text(value));

    /// <summary>Ends the attribute.</summary>
    public void Close()
    {
        if (_isOpen)
        {
            code.Lines(")]");
        }
    }
}
