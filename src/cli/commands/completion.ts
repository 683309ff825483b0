import { Argument, type Command } from 'commander'
import type { Call } from '../call.ts'
import { type Shell, shellScript, shells } from '../completion/shells.ts'

/** How each shell is told to read its script; these are the shells' own words. */
const setUp: Readonly<Record<Shell, string>> = {
  bash: `echo 'source <(traces-guide completion bash)' >> ~/.bashrc`,
  zsh: `echo 'source <(traces-guide completion zsh)' >> ~/.zshrc`,
  fish: 'traces-guide completion fish > ~/.config/fish/completions/traces-guide.fish',
  powershell: `Add-Content $PROFILE 'traces-guide completion powershell | Out-String | Invoke-Expression'`,
}

/** `completion`: the script by which a shell ends commands, roles and topics with Tab; without a shell, how to set it up. */
export function addCompletion(program: Command, { context }: Call): void {
  const { words, world } = context
  const value = new Argument(`[${words.say('completion.value-shell')}]`, words.say('completion.shell'))
  program
    .command('completion')
    .description(words.say('completion.help'))
    .addArgument(value.choices(shells))
    .action((shell: Shell | undefined) => {
      if (shell !== undefined) return world.out(shellScript(shell))
      // The lines go out as they are: one that is wrapped can't be copied.
      const lines = shells.map((each) => `  ${each}\n    ${setUp[each]}`)
      const [once, ...notes] = ['once', 'new-window', 'installed'].map((key) =>
        words.say(`completion.${key}`),
      )
      world.out(`${[once, ...lines, ...notes].join('\n\n')}\n`)
    })
}
