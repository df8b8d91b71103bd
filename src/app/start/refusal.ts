/** Why a school does not start: one sentence for the person at the terminal, with what to do about it. */
export class StartRefusal extends Error {
  override readonly name = 'StartRefusal';
}
