import { noCodeView, stuckBlocks, supportCodeView } from '../screens/support-code-view.ts'
import type { View } from '../screens/view.ts'
import type { Session } from '../session/session.ts'
import type { Desk, Reply } from './ports.ts'
import { showPage } from './read.ts'
import { sessionCode } from './session-code.ts'

/** Shows the support code of a session, to be read out. */
export function showCode(desk: Desk, session: Session): Promise<Reply> {
  const code = codeOf(desk, session)
  const view = code === undefined ? noCodeView(desk.words) : supportCodeView(code, desk.words)
  return showPage(desk, 'support', view)
}

/** Advice for somebody who is stuck, with the code for whoever helps them. */
export function withCode(desk: Desk, session: Session, view: View): View {
  return { ...view, blocks: [...view.blocks, ...stuckBlocks(desk.words, codeOf(desk, session))] }
}

function codeOf(desk: Desk, session: Session): string | undefined {
  return sessionCode({ ...desk, language: desk.words.language }, session)
}
