import type { Command } from 'commander'
import { noCodeView, supportCodeDocument, supportCodeView } from '../../screens/support-code-view.ts'
import { sessionCode } from '../../wizard/session-code.ts'
import type { Call } from '../call.ts'
import { codeDesk } from '../code-desk.ts'
import { savedSession } from '../find-session.ts'
import { commonOptions } from '../options.ts'
import { showJson, showView } from '../show.ts'
import { tellNotStarted } from '../tell-ending.ts'

/** `support code`: twenty symbols to be read out, which say where the person is; on a terminal also as QR code. */
export function addSupportCode(support: Command, { context, end }: Call): void {
  const { words, world } = context
  support
    .command('code')
    .description(words.say('support.help-code'))
    .option('--no-qr', words.say('support.help-no-qr'))
    .action(async ({ qr }: { readonly qr: boolean }, command: Command) => {
      const options = commonOptions(command)
      const session = savedSession(context, options)
      const code = session && sessionCode(codeDesk(context), session)
      if (options.json) return showJson(context, supportCodeDocument(words, session?.journey, code))
      if (session === undefined) return tellNotStarted(context, options)
      if (code === undefined) {
        showView(context, noCodeView(words))
        return end(3)
      }
      // Where nothing is drawn, the code as text is enough. Else that comes last: it is read out, and must not run off the window.
      const isDrawn = qr && world.interactive && world.page().spoken === undefined
      const lines = isDrawn ? await world.qrCode(code) : []
      if (lines.length > 0)
        world.out(`${lines.map((line) => `  ${line}\n`).join('')}  ${words.say('support.qr')}\n\n`)
      showView(context, supportCodeView(code, words))
    })
}
