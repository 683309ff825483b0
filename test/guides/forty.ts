import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** A folder of packs as nobody should write it: forty mistakes, each of its own. */
export const forty: ReadonlyMap<string, string> = new Map([
  [
    'documents.yaml',
    `leaflet: { publisher: The park, title: Welcome, language: en, dated: undated }
`,
  ],
  ['labels.yaml', 'bell: { en: Bell }\nhorn: { en: Horn, colour: pink }\n'],
  ['torn/pack.yaml', 'journeys:\n  reader: { names: [reader], guides: [\n'],
  ['torn/en.md', '# Torn\n'],
  ['isle/pack.yaml', '# Far away.\nextends: moon\n'],
  ['isle/en.md', '# Isle\n'],
  [
    'park/pack.yaml',
    `extends: eu
journeys:
  lost: { names: [Lost], guides: [maze] }
  stray: { names: [], guides: [maze, bridge] }
  bold: { names: [], guides: [gate, end] }
  shy:
    names: []
    guides: [{ guide: hut, given: { size: tiny } }]
  calm:
    names: []
    guides: [say]
    assume: { say/age: old }
  quick: { names: quick, guides: [end] }
`,
  ],
  [
    'park/en.md',
    `# Park

## Lost {#lost}

## Stray {#stray}

## Bold {#bold}

## Shy {#shy}

## Calm {#calm}
`,
  ],
  [
    'park/facts.yaml',
    `opens: { says: It opens., source: [{ document: leaflet, section: Hours }], checkedOn: 2026-11-01, goodForDays: 90 }
idle: { says: Nobody says so., source: [], checkedOn: 2026-11-01, goodForDays: 90 }
rumour: { says: It may close., source: [{ document: gossip, section: Ear }], checkedOn: 2026-11-01, goodForDays: 90 }
older: { says: It opened., source: [], checkedOn: 2026-11-01, goodForDays: 90, replacedBy: newer }
undated: { says: It is., source: [], checkedOn: someday, goodForDays: 90 }
`,
  ],
  [
    'park/maze/guide.yaml',
    `steps:
  - { id: turn, kind: choice, options: [left, right], facts: [opens, rumour, older, undated] }
  - { id: hole, kind: notice, when: { turn: [left], not: { turn: [left] } } }
  - { id: exit, kind: outcome, when: { turn: [left] } }
`,
  ],
  [
    'park/maze/en.md',
    `# The maze

## Which way? {#turn}
### Options {#options}
- \`left\`: Left
- \`right\`: Right

## A hole {#hole}
Nobody falls in.

## Out {#exit}
You are out.
`,
  ],
  [
    'park/gate/guide.yaml',
    `steps:
  - { id: size, kind: choice, options: [few, many], given: always }
  - { id: first, kind: choice, when: { last: [a] }, options: [a, b] }
  - { id: second, kind: choice, when: { first: [c] }, options: [a, b] }
  - { id: third, kind: choice, options: [a, { id: b, reopens: last }] }
  - { id: name, kind: entry, rule: text }
  - { id: mail, kind: entry, rule: email, examples: { valid: [a@example.org], invalid: [b@example.org] } }
  - { id: call, kind: task, when: { name: [Anna] }, facts: [closes], form: [{ label: gong, show: name }] }
  - { id: last, kind: choice, options: [a, b] }
  - { id: last, kind: notice }
  - { id: form, kind: task, form: [{ label: horn, show: mail }] }
`,
  ],
  [
    'park/gate/en.md',
    `# The gate

## First {#first}
### Options {#options}
- \`a\`: Yes
- \`b\`: No

## Second {#second}
### Options {#options}
- \`a\`: Yes
- \`b\`: No

## Third {#third}
### Options {#options}
- \`a\`: Yes
- \`b\`: No

## Name {#name}

## Mail {#mail}

## Call {#call}
Do it.

## Last {#last}
Do it.

### Options {#options}
- \`a\`: Yes
- \`b\`: No

## Form {#form}
Do it.
`,
  ],
  [
    'park/hut/guide.yaml',
    `steps:
  - { id: size, kind: choice, options: [few, many], given: always }
  - { id: knock, kind: choice, options: [a, b] }
  - { id: pay, kind: choice, options: [a, { id: b, when: { knock: [a] } }] }
  - { id: sit, kind: outcome }
`,
  ],
  [
    'park/hut/en.md',
    `# The hut

## Knock {#knock}
### Options {#options}
- \`a\`: Once
- \`b\`: Twice

## Pay {#pay}
### Options {#options}
- \`a\`: Now
- \`b\`: Later

## Sit down {#sit}
Sit down.
`,
  ],
  [
    'park/say/guide.yaml',
    `steps:
  - { id: mood, kind: choice, options: [glad, calm] }
  - { id: wait, kind: nap }
  - { id: bell, kind: task, hint: loud, colour: red, line: bell }
  - { id: by, kind: notice }
`,
  ],
  [
    'park/say/en.md',
    `# Say it

## How are you? {#mood}
### Options {#options}
- \`glad\`: Glad
- \`calm\`: Calm

## Wait {#wait}
Wait for {{fact.undated.day}}.

## Ring {#bell}
Press {{label.bell}} or {{label.horn}}, not {{label.drum}}.

### Why {#why}
Because.

### Checklist {#line-bell}
Ring at www.park.example

## Good bye {#by}
See you *soon*.

### Help {#help}
Say "bye".

### Help {#help}
Come back.

## Nobody {#nobody}
Nothing.
`,
  ],
  [
    'park/say/sv.md',
    `# Säg det

## Hur mår du? {#mood}
### Alternativ {#options}
- \`glad\`: Glad

## Ring på {#bell}
Tryck på {{label.bell}}.

### Checklista {#line-bell}
Ring i 5 minuter

## Hej då {#by}
Vi ses.

### Hjälp {#help}
Säg hej då.

## Och sedan
`,
  ],
  ['park/end/guide.yaml', 'steps:\n  - { id: end, kind: outcome, ends: hand-over, journey: park/nobody }\n'],
  ['park/end/en.md', '# The end\n\n## The end {#end}\nGood bye.\n'],
])

/** What is told of it: file, line and code. */
export const fortyMistakes: readonly string[] = [
  'isle/pack.yaml:2 unknown-pack',
  'labels.yaml:2 wrong-shape',
  'park/facts.yaml:2 fact-unused',
  'park/facts.yaml:3 document-unknown',
  'park/facts.yaml:4 fact-unknown',
  'park/facts.yaml:5 wrong-shape',
  'park/gate/guide.yaml:3 looks-ahead',
  'park/gate/guide.yaml:4 unknown-option',
  'park/gate/guide.yaml:5 reopens-ahead',
  'park/gate/guide.yaml:6 examples-missing',
  'park/gate/guide.yaml:7 example-misjudged',
  'park/gate/guide.yaml:8 reads-no-choice',
  'park/gate/guide.yaml:8 fact-unknown',
  'park/gate/guide.yaml:8 label-unknown',
  'park/gate/guide.yaml:10 id-twice',
  'park/hut/guide.yaml:4 option-condition-not-given',
  'park/maze/guide.yaml:3 never-reached',
  'park/pack.yaml:3 falls-off-end',
  'park/pack.yaml:3 name-twice',
  'park/pack.yaml:4 unknown-guide',
  'park/pack.yaml:5 not-given',
  'park/pack.yaml:5 unknown-journey',
  'park/pack.yaml:6 given-unknown',
  'park/pack.yaml:9 unknown-step',
  'park/pack.yaml:13 wrong-shape',
  'park/say/en.md:11 placeholder-unknown',
  'park/say/en.md:14 unknown-section',
  'park/say/en.md:17 address-in-words',
  'park/say/en.md:21 markdown-not-allowed',
  'park/say/en.md:23 quotes-in-words',
  'park/say/en.md:26 section-twice',
  'park/say/en.md:29 words-unused',
  'park/say/guide.yaml:3 wrong-shape',
  'park/say/guide.yaml:4 unknown-field',
  'park/say/guide.yaml:4 unknown-field',
  'park/say/sv.md:1 words-missing',
  'park/say/sv.md:7 placeholders-differ',
  'park/say/sv.md:10 figure-in-words',
  'park/say/sv.md:19 heading-without-id',
  'torn/pack.yaml:3 not-yaml',
]

/** Writes the texts of a folder where the program can read them. */
export function writeFolder(folder: string, texts: ReadonlyMap<string, string>): void {
  for (const [path, text] of texts) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
}
