import { call } from '#kit/web/api.ts';
import { givePass } from '../../model/contract.ts';
import { KEPT_PASSES, type KeptPass, keepPass } from '../../model/kept-passes.ts';

/** Takes a pass for who has just signed in, and leaves it where the waiting page looks. Without one they wait as walk-ins do. */
export async function keepPassOf({ name, level }: Pick<KeptPass, 'name' | 'level'>): Promise<void> {
  try {
    const { pass } = await call(givePass);
    localStorage.setItem(
      KEPT_PASSES,
      keepPass(localStorage.getItem(KEPT_PASSES), { pass, name, level }, Date.now()),
    );
  } catch {
    // Somebody without a class has none, and a browser may keep nothing.
  }
}
