import { completionRequest, type Shell } from './names.ts'

/** What a shell reads once, so that it asks this program whenever Tab is pressed. */
export function shellScript(shell: Shell): string {
  return scripts[shell].trimStart()
}

// In all four the words are handed over as they stand: nothing that is being typed is ever run or expanded.
const scripts: Readonly<Record<Shell, string>> = {
  bash: String.raw`
_traces_guide() {
  local line current=\${COMP_WORDS[COMP_CWORD]}
  COMPREPLY=()
  while IFS= read -r line; do
    case $line in
      :files) compopt -o default 2>/dev/null ;;
      :folders) compopt -o dirnames 2>/dev/null ;;
      *) COMPREPLY+=("\${line%%$'\t'*}") ;;
    esac
  done < <(traces-guide ${completionRequest} "=$current" "\${COMP_WORDS[@]:1:COMP_CWORD-1}" 2>/dev/null </dev/null)
}
complete -F _traces_guide traces-guide
`.replaceAll('\\$', '$'),
  zsh: String.raw`
#compdef traces-guide
_traces-guide() {
  local line
  local -a candidates
  for line in "\${(@f)$(traces-guide ${completionRequest} "=\${(Q)words[CURRENT]}" "\${(@Q)words[2,CURRENT-1]}" 2>/dev/null </dev/null)}"; do
    case $line in
      (:files) _files; return ;;
      (:folders) _files -/; return ;;
      (?*) candidates+=("\${\${line%%$'\t'*}//:/\\:}:\${\${line#*$'\t'}#\${line}}") ;;
    esac
  done
  (( $#candidates )) && _describe traces-guide candidates
}
if [[ $funcstack[1] == _traces-guide ]]; then
  _traces-guide "$@"
else
  (( $+functions[compdef] )) || { autoload -Uz compinit && compinit }
  compdef _traces-guide traces-guide
fi
`.replaceAll('\\$', '$'),
  fish: `
function __traces_guide_complete
  set -l before (commandline -opc)
  set -l typed (commandline -ct)
  set -l current (string unescape -- $typed; or echo $typed)
  for line in (traces-guide ${completionRequest} "=$current" $before[2..-1] 2>/dev/null </dev/null)
    switch $line
      case :files
        __fish_complete_path $current
      case :folders
        __fish_complete_directories $current
      case '*'
        echo $line
    end
  end
end
complete --command traces-guide --no-files --arguments '(__traces_guide_complete)'
`,
  powershell: `
Register-ArgumentCompleter -Native -CommandName traces-guide -ScriptBlock {
  param($typed, $line, $cursor)
  $before = @($line.CommandElements | Select-Object -Skip 1 | Where-Object { $_.Extent.EndOffset -lt $cursor } | ForEach-Object { $_.ToString() })
  $encoding = [Console]::OutputEncoding
  try {
    [Console]::OutputEncoding = [Text.Encoding]::UTF8
    traces-guide ${completionRequest} "=$typed" @before 2>$null | Where-Object { $_ -and -not $_.StartsWith(':') } | ForEach-Object {
      $text, $about = $_ -split [char]9, 2
      if (-not $about) { $about = $text }
      [Management.Automation.CompletionResult]::new($text, $text, 'ParameterValue', $about)
    }
  } finally {
    [Console]::OutputEncoding = $encoding
  }
}
`,
}
