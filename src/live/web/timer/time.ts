/** « 4:05 », « 1:02:30 »; a second that has begun counts whole, so that it ends at 0:00. */
export function countdown(leftMs: number): string {
  const all = Math.ceil(leftMs / 1_000);
  const [hours, minutes, seconds] = [Math.floor(all / 3_600), Math.floor((all % 3_600) / 60), all % 60];
  const two = (n: number) => String(n).padStart(2, '0');
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds)}` : `${minutes}:${two(seconds)}`;
}
