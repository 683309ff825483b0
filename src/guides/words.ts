/** A stretch of text: plain, strong, or as it is typed. */
export type Run = string | { readonly strong: string } | { readonly code: string }

/** A paragraph or a list, before it has a shape on screen or paper. */
export type Block =
  | { readonly kind: 'paragraph'; readonly runs: readonly Run[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Run[])[] }

/** A section of words: blocks, or a text for each id (options, fields). */
export type WrittenPart =
  | { readonly kind: 'blocks'; readonly blocks: readonly Block[]; readonly line: number }
  | { readonly kind: 'texts'; readonly texts: Readonly<Record<string, string>>; readonly line: number }
  | { readonly kind: 'text'; readonly text: string; readonly line: number }

const placeholder = /\{\{([^{}]*)\}\}/g

/** The placeholders in a text, without their braces ('fact.account-url.url'). */
export function placeholdersIn(text: string): readonly string[] {
  return [...text.matchAll(placeholder)].map((match) => match[1]?.trim() ?? '')
}

/** The text without its placeholders. */
export function withoutPlaceholders(text: string): string {
  return text.replace(placeholder, '')
}

/** All the text of a run. */
export function textOf(run: Run): string {
  if (typeof run === 'string') return run
  return 'strong' in run ? run.strong : run.code
}

/** All texts of a section, one by one. */
export function textsOf(part: WrittenPart): readonly string[] {
  if (part.kind === 'text') return [part.text]
  if (part.kind === 'texts') return Object.values(part.texts)
  return part.blocks.flatMap((block) =>
    block.kind === 'paragraph' ? block.runs.map(textOf) : block.items.flatMap((item) => item.map(textOf)),
  )
}
