import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import type { ReplyOf } from '#kit/model/contract.ts';
import { giveOrders } from '../../model/contract.ts';
import { replaceFile } from '../replace-file.ts';

export type Orders = ReplyOf<typeof giveOrders>;

const none: Orders = { engaged: false, rate: null };
const Stored = giveOrders.parts.reply;

/** What the operator has ordered. It stands until it is taken back, over restarts too. */
export class OrderBook {
  orders: Orders;
  readonly #path: string;

  private constructor(path: string, orders: Orders) {
    this.#path = path;
    this.orders = orders;
  }

  static async open(folder: string): Promise<OrderBook> {
    const path = pathIn(folder);
    return new OrderBook(path, await read(path));
  }

  /** Puts there what was ordered of another process. */
  static async inherit(folder: string, orders: string): Promise<void> {
    await replaceFile(pathIn(folder), orders);
  }

  /** Durable when it resolves. */
  async give(change: Partial<Orders>): Promise<Orders> {
    this.orders = { ...this.orders, ...change };
    await replaceFile(this.#path, JSON.stringify(this.orders));
    return this.orders;
  }
}

const pathIn = (folder: string): string => join(folder, 'orders.json');

/** @throws for a file that is no orders: an operator wrote it, and should know that it does not count. */
async function read(path: string): Promise<Orders> {
  try {
    return z.parse(Stored, JSON.parse(await readFile(path, 'utf8')));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return none;
    throw new Error(`${path} does not hold a gate's orders; delete it to let the gate decide.`, {
      cause: error,
    });
  }
}
