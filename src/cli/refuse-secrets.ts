import type { Command } from 'commander'
import { looksSecret } from '../flow/secrets.ts'
import type { Context } from './context.ts'
import { UsageRefusal } from './usage-refusal.ts'

/** The commands whose arguments are free text. */
const free: readonly string[] = ['search-terms', 'labels', 'search', 'check']

/** Refuses a name or search words that look like a PIN, a login code or a key. @throws UsageRefusal with exit code 3 */
export function refuseSecrets({ words }: Context, command: Command): void {
  const { name, former } = command.optsWithGlobals<{ name?: string; former?: string }>()
  const texts = [name, former, ...(free.includes(command.name()) ? [command.args.join(' ')] : [])]
  if (texts.some((text) => text !== undefined && looksSecret('text', text)))
    throw new UsageRefusal(words.say('refusals.looks-secret'), 3)
}
