export const elements = Array.from({ length: 32 }, (_, element) => element)
export const places = Array.from({ length: 20 }, (_, place) => place)

/** Every choice of so many places. */
export function choices(count: number, from = 0): number[][] {
  if (count === 0) return [[]]
  return places.slice(from).flatMap((place) => choices(count - 1, place + 1).map((rest) => [place, ...rest]))
}
