import { messageText } from '../screens/message-text.ts'
import { safeJson } from '../screens/safe-json.ts'
import { renderText } from '../screens/text.ts'
import type { View } from '../screens/view.ts'
import type { Context } from './context.ts'

/** Prints a page to standard output. */
export function showView({ world }: Context, view: View): void {
  world.out(`${renderText(view, world.page()).join('\n')}\n`)
}

/** Prints a message: in a terminal broken at words. */
export function showMessage({ world }: Context, text: string): void {
  world.out(`${messageText(text, world.program, world.page().columns)}\n`)
}

/** Prints a document as JSON. */
export function showJson({ world }: Context, document: object): void {
  world.out(jsonText(document))
}

/** A document as JSON. */
export function jsonText(document: object): string {
  return safeJson(document)
}
