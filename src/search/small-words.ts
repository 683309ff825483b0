const small: Readonly<Record<string, string>> = {
  sv:
    'alla allt andra att av bara blev bli blir borde da de dem den denna det detta dig din dina dit ditt du dock efter ej ' +
    'eller en er ett fa far fatt fick finns for fore fran ga gar gick gjort gor gora ha hade han har henne hit hon hos hur i icke ' +
    'in ingen inget inga inte jag ju kan kom kommer kunde langre man maste med mej men mer mig min mina mitt mot mycket nar nagon ' +
    'nagot nagra nej ni nu nya och ocksa om oss pa sa sade samma se ser sedan sig sin sina sitt ska skall skulle som ta tar till ' +
    'under upp ut vad var vara vart varfor vem vi via vid vilka vilken vill visa visas vore ar an annu',
  nl:
    'aan al alle als altijd ander anders bij ben bent dan dat de deze die dit doe doen door dus een en er even ga gaat geen ' +
    'had heb hebben hebt heeft het hij hoe hier ik in is ja je jij jullie kan kon kunnen maar mag me meer met mij mijn moet moeten ' +
    'na naar nee niet niets nog nu of om omdat onder ons onze ook op over te toen tot u uit uw van veel voor waar waarom wat ' +
    'we wel welke wie wij wil wordt worden zal ze zei zelf zich zij zijn zo zonder zou',
  en:
    'a about after again all am an and any are as at be because been before being but by can cannot could did do does doing ' +
    'don during each few for from get gets got had has have having he her here him his how i if in into is isn it its just me ' +
    'more my myself no nor not now of off on once only or our out over own please she should so some still such than that the ' +
    'their them then there these they this to too under until up us very was we were what when where which while who why will ' +
    'with won would you your',
}

const sets = new Map(
  Object.entries(small).map(([language, text]) => [language, new Set(text.split(' '))] as const),
)

/** Whether a folded word is one of those that say nothing by themselves in that language ('och', 'the', 'niet'). */
export function isSmallWord(word: string, language: string): boolean {
  return sets.get(language)?.has(word) ?? false
}
