import type { Command } from 'commander'
import type { Call } from '../call.ts'
import { type Shell, shells } from '../completion/names.ts'
import { shellScript } from '../completion/shells.ts'
import { showView } from '../show.ts'

/** How each shell is told to read its script; these are the shells' own words. */
const setUp: Readonly<Record<Shell, string>> = {
  bash: `echo 'source <(traces-guide completion bash)' >> ~/.bashrc`,
  zsh: `echo 'source <(traces-guide completion zsh)' >> ~/.zshrc`,
  fish: 'mkdir -p ~/.config/fish/completions; traces-guide completion fish > ~/.config/fish/completions/traces-guide.fish',
  powershell: `mkdir -Force (Split-Path $PROFILE); Add-Content $PROFILE 'traces-guide completion powershell | Out-String | Invoke-Expression'`,
}

/** `completion`: the script by which a shell ends commands, roles and topics with Tab; without a shell, how to set it up. */
export function addCompletion(completion: Command, { context }: Call): void {
  const { words, world } = context
  completion.action((shell: Shell | undefined) => {
    if (shell !== undefined) return world.out(shellScript(shell))
    const notes = ['new-window', 'installed'].map((key) => words.say(`completion.${key}`)).join(' ')
    showView(context, {
      title: words.say('completion.once'),
      blocks: [{ kind: 'paragraph', runs: [notes] }],
    })
    // The lines go out as they are: one that is wrapped can't be copied.
    for (const each of shells) world.out(`\n  ${each}\n    ${setUp[each]}\n`)
  })
}
