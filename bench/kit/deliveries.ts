interface Event {
  sent: number | undefined;
  readonly came: number[];
}

/** Which event reached how many streams, and when. The answer to a command may come after its event. */
export class Deliveries {
  #events = new Map<string, Event>();

  begin(): void {
    this.#events = new Map();
  }

  came(room: string, seq: number): void {
    this.#eventOf(room, seq).came.push(performance.now());
  }

  sent(room: string, seq: number, at: number): void {
    this.#eventOf(room, seq).sent = at;
  }

  /** Of the commands that were sent since `begin`; other events are not counted. */
  end(): { delivered: number; latencies: number[] } {
    const latencies: number[] = [];
    for (const { sent, came } of this.#events.values()) {
      if (sent !== undefined) for (const at of came) latencies.push(at - sent);
    }
    return { delivered: latencies.length, latencies };
  }

  #eventOf(room: string, seq: number): Event {
    const name = `${room} ${seq}`;
    const known = this.#events.get(name);
    if (known !== undefined) return known;
    const event: Event = { sent: undefined, came: [] };
    this.#events.set(name, event);
    return event;
  }
}
