import { expect, it } from 'vitest';
import { readWrk } from './load.ts';

const report = `Running 1s test @ http://127.0.0.1:8080/
  1 threads and 64 connections
  Thread Stats   Avg      Stdev     Max   +/- Stdev
    Latency     2.21ms    1.34ms  18.00ms   78.01%
    Req/Sec    29.64k     3.21k   36.10k    70.00%
  29501 requests in 1.00s, 23.91MB read
Requests/sec:  29482.11
Transfer/sec:     23.90MB
`;

it('what wrk reports is read, and errors among the answers are no result', () => {
  expect(readWrk(report)).toEqual({ requests: 29_501, perSecond: 29_482.11 });
  expect(() => readWrk(`${report}  Non-2xx or 3xx responses: 3\n`)).toThrow('errors');
  expect(() => readWrk('unable to connect to 127.0.0.1:1 Connection refused')).toThrow('nothing');
});
