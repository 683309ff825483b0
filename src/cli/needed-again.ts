import { flagValue } from './language.ts'
import { quoted } from './quoted.ts'

/**
 * The options of this call that every line to copy must repeat, as one text: without them it would mean other guides, or the
 * progress in another folder. A role stands with the line itself.
 * @param isSaved whether a folder of packs is in use anyway
 */
export function neededAgain(args: readonly string[], isSaved: (guides: string) => boolean): string {
  const guides = flagValue(args, '--guides')
  const stateDir = flagValue(args, '--state-dir')
  return [
    guides === undefined || isSaved(guides) ? '' : `--guides ${quoted(guides)}`,
    stateDir === undefined ? '' : `--state-dir ${quoted(stateDir)}`,
  ]
    .filter((part) => part !== '')
    .join(' ')
}
