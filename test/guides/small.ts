import { compile } from '../../src/guides/compile.ts'
import type { Journey } from '../../src/guides/journey.ts'
import type { Problem } from '../../src/guides/problem.ts'
import { readSources } from '../../src/guides/read-sources.ts'

/** A folder of guides, small and without a mistake: a park that may be visited, and one that may be helped in. */
export const small: ReadonlyMap<string, string> = new Map([
  ['languages.yaml', 'source: en\npublished: [en, sv]\n'],
  ['packs.yaml', 'published: [land, union]\n'],
  ['labels.yaml', 'name: { en: Name, sv: Namn }\npay: { en: Pay now, aliases: [Pay] }\n'],
  ['documents.yaml', 'leaflet: { publisher: The park, title: Welcome, language: en, dated: undated }\n'],
  [
    'app/en.md',
    '# Words\n\n## Buttons {#buttons}\n- `back`: Back to {{title}}\n\n## Languages {#languages}\n- `en`: English\n- `sv`: Svenska\n',
  ],
  [
    'app/sv.md',
    '# Ord\n\n## Knappar {#buttons}\n- `back`: Tillbaka till {{title}}\n\n## Språk {#languages}\n- `en`: English\n- `sv`: Svenska\n',
  ],
  ['union/pack.yaml', 'journeys: {}\n'],
  [
    'union/facts.yaml',
    `shop: { says: The shop., values: { url: https://shop.example }, source: [{ document: leaflet, section: Shop }], checkedOn: 2026-11-01, goodForDays: 90 }
opens: { says: It opens at nine., values: { hour: 9 }, source: [{ document: leaflet, section: Hours }], checkedOn: 2026-11-01, goodForDays: 90 }
`,
  ],
  ['union/en.md', '# Union\n'],
  ['union/sv.md', '# Unionen\n'],
  [
    'union/gate/guide.yaml',
    `steps:
  - { id: size, kind: choice, options: [few, many], given: always }
  - { id: ticket, kind: choice, options: ['yes', 'no', { id: group, when: { size: [many] } }] }
  - id: buy
    kind: task
    when: { ticket: ['no'] }
    line: ticket
    opens: shop
    form: [{ label: name, show: who/name }, { label: pay, text: cash }]
  - { id: register, kind: task, when: { size: [many] }, line: ticket }
  - { id: enter, kind: task, line: enter, facts: [opens] }
`,
  ],
  [
    'union/gate/en.md',
    `# At the gate

## Do you have a ticket? {#ticket}
### Options {#options}
- \`yes\`: Yes
- \`no\`: No
- \`group\`: The whole group has one

## Buy a ticket {#buy}
Press {{label.pay}}.

### Fields {#fields}
- \`cash\`: In cash

### Checklist {#line-ticket}
Have a ticket

### Condition {#line-ticket-if}
If you have none

## Register the group {#register}
Say how many you are.

## Go in {#enter}
It opens at {{fact.opens.hour}}. Tell them your name: **{{answer.who/name}}**.

### Help {#help}
The gate is green.

### Checklist {#line-enter}
Go in

### Condition {#line-enter-if}
If you come again
`,
  ],
  [
    'union/gate/sv.md',
    `# Vid grinden

## Har du en biljett? {#ticket}
### Alternativ {#options}
- \`yes\`: Ja
- \`no\`: Nej
- \`group\`: Hela gruppen har en

## Köp en biljett {#buy}
Tryck på {{label.pay}}.

### Fält {#fields}
- \`cash\`: Kontant

### Checklista {#line-ticket}
Ha en biljett

### Villkor {#line-ticket-if}
Om du inte har någon

## Anmäl gruppen {#register}
Säg hur många ni är.

## Gå in {#enter}
Det öppnar klockan {{fact.opens.hour}}. Säg vad du heter: **{{answer.who/name}}**.

### Hjälp {#help}
Grinden är grön.

### Checklista {#line-enter}
Gå in

### Villkor {#line-enter-if}
Om du kommer igen
`,
  ],
  [
    'land/pack.yaml',
    `extends: union
countries: [LA]
journeys:
  visitor: { names: [guest, besökare], guides: [who, { guide: gate, given: { size: few } }, { guide: gate, as: second-gate, given: { size: many }, when: { who/school: ['yes'] } }, leave], assume: { who/school: 'no' } }
  helper: { names: [volunteer], guides: [who, leave] }
`,
  ],
  [
    'land/facts.yaml',
    `opens: { says: Here it opens at ten., values: { hour: 10 }, source: [{ document: leaflet, section: Hours }], checkedOn: 2026-11-01, goodForDays: 90 }
`,
  ],
  ['land/en.md', '# Land\n\n## Visitor {#visitor}\nSees the park.\n\n## Helper {#helper}\nMends it.\n'],
  ['land/sv.md', '# Landet\n\n## Besökare {#visitor}\nSer parken.\n\n## Hjälpare {#helper}\nLagar den.\n'],
  [
    'land/who/guide.yaml',
    `steps:
  - { id: name, kind: entry, rule: text, examples: { valid: [Anna], invalid: ['1234'] } }
  - { id: school, kind: choice, options: ['yes', 'no'] }
`,
  ],
  [
    'land/who/en.md',
    `# Who you are

## What is your name? {#name}
### Example {#example}
Your first name

## Do you come with a school? {#school}
### Options {#options}
- \`yes\`: Yes
- \`no\`: No
`,
  ],
  [
    'land/who/sv.md',
    `# Vem du är

## Vad heter du? {#name}
### Exempel {#example}
Ditt förnamn

## Kommer du med en skola? {#school}
### Alternativ {#options}
- \`yes\`: Ja
- \`no\`: Nej
`,
  ],
  [
    'land/leave/guide.yaml',
    `steps:
  - { id: again, kind: choice, options: ['yes', 'no'] }
  - { id: to-helper, kind: outcome, ends: hand-over, when: { again: ['yes'] }, journey: land/helper, given: { who/school: 'no' } }
  - { id: home, kind: outcome }
`,
  ],
  [
    'land/leave/en.md',
    `# Leaving

## Will you come again? {#again}
### Options {#options}
- \`yes\`: Yes
- \`no\`: No

## Then help us {#to-helper}
We need you.

## Go home {#home}
Good bye.
`,
  ],
  [
    'land/leave/sv.md',
    `# På väg ut

## Kommer du igen? {#again}
### Alternativ {#options}
- \`yes\`: Ja
- \`no\`: Nej

## Hjälp oss då {#to-helper}
Vi behöver dig.

## Gå hem {#home}
Hej då.
`,
  ],
])

/** The folder with one text in one file put in another's place. */
export function changed(file: string, from: string, to: string, folder = small): ReadonlyMap<string, string> {
  const text = folder.get(file) ?? ''
  if (text.split(from).length !== 2) throw new Error(`'${from}' does not stand exactly once in ${file}`)
  return new Map(folder).set(
    file,
    text.replace(from, () => to),
  )
}

/** Everything that is wrong with a folder. */
export function problemsOf(folder: ReadonlyMap<string, string>): readonly Problem[] {
  const { sources, problems } = readSources(folder)
  return [...problems, ...compile(sources).problems]
}

/** A journey of a folder, as it is compiled. */
export function journeyOf(folder: ReadonlyMap<string, string>, name: string): Omit<Journey, 'revision'> {
  const { journeys } = compile(readSources(folder).sources).compiled
  const journey = journeys.find((each) => each.name === name)
  if (journey === undefined) throw new Error(`there is no journey ${name}`)
  return journey
}
