/** Hours and minutes as a clock shows them. @param at seconds since 1970 @param zone minutes that local time is ahead of UTC */
export function clockTime(at: number, zone: number): string {
  const minutes = Math.floor(at / 60) + zone
  const day = ((minutes % 1440) + 1440) % 1440
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${two(Math.floor(day / 60))}:${two(day % 60)}`
}
