namespace RtcGen.Cli;

/// <summary>The scripts of the shells. Each asks <c>rtcgen</c> itself what may follow, so that actions and members are complete.</summary>
internal static class CompletionScripts
{
    private const string Bash = """
        _rtcgen() {
            local IFS=$'\n'
            COMPREPLY=($(rtcgen complete -- "$COMP_POINT" "$COMP_LINE" 2>/dev/null))
        }
        complete -o nosort -o default -F _rtcgen rtcgen

        """;

    private const string Zsh = """
        #compdef rtcgen
        _rtcgen() {
            local -a found
            local line="${(j: :)words[1,CURRENT-1]} $PREFIX"
            found=("${(@f)$(rtcgen complete -- "${#line}" "$line" 2>/dev/null)}")
            found=("${(@)found:#}")
            if (( ${#found} )); then compadd -- "${found[@]}"; else _files; fi
        }
        # A file of the function path is the function itself the first time.
        if [[ "${funcstack[1]}" == _rtcgen ]]; then _rtcgen "$@"; else compdef _rtcgen rtcgen; fi

        """;

    private const string Fish = """
        function __rtcgen
            set -l line (commandline -cp)
            rtcgen complete -- (string length -- $line) $line 2>/dev/null
        end
        complete -c rtcgen -a '(__rtcgen)'

        """;

    private const string PowerShell = """
        Register-ArgumentCompleter -Native -CommandName rtcgen -ScriptBlock {
            param($word, $line, $position)
            $at = $position - $line.Extent.StartOffset
            # A blank at the end is no part of the command that PowerShell hands over.
            rtcgen complete -- $at ("$line".PadRight($at)) 2>$null | ForEach-Object {
                [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
            }
        }

        """;

    public static string For(string shell) => shell switch
    {
        "bash" => Bash,
        "zsh" => Zsh,
        "fish" => Fish,
        _ => PowerShell,
    };
}
