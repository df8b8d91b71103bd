import { advance, moved } from '../delivery/cursors.ts';
import type { Cursors, StreamItem, ViewSnapshot } from '../delivery/delivered.ts';
import { evolve } from '../evolve.ts';
import type { ClassState } from '../state.ts';

/** What a browser does with its stream, and every byte that it was ever sent. */
export class Browser {
  state: ClassState;
  seq: number;
  readonly heard: string[] = [];
  private cursors: Cursors;

  constructor(first: ViewSnapshot) {
    this.state = first.state;
    this.cursors = first.cursors;
    this.seq = first.seq;
    this.heard.push(JSON.stringify(first));
  }

  receive(sent: StreamItem): void {
    const text = JSON.stringify(sent);
    this.heard.push(text);
    const item: StreamItem = JSON.parse(text);
    if (item.kind === 'snapshot') {
      this.state = item.snapshot.state;
      this.cursors = item.snapshot.cursors;
      return;
    }
    const step = advance(this.cursors, item.delivered);
    if (step !== 'apply') throw new Error(`A whole stream had a ${step} event: ${text}`);
    this.state = evolve(this.state, item.delivered);
    this.cursors = moved(this.cursors, item.delivered);
  }
}
