/** Opens the history file that is its first argument, adds one row to it, and prints what it found as JSON. */
import { openHistory } from '../../main/node/history/history.ts';

const [file = '', day = '', mode = ''] = process.argv.slice(2);
let isExclusive = false;
const begun = Date.now();
const history = openHistory(file, {
  nowMs: 0,
  zone: 'UTC',
  onExclusive() {
    isExclusive = true;
  },
});
const tookMs = Date.now() - begun;
history.setComfort(day, 5);
const { comfort } = await history.readSnapshot();
console.log(
  JSON.stringify({
    isExclusive,
    isDamaged: history.damaged !== null,
    days: comfort.map((each) => each.day),
    tookMs,
  }),
);
// Held open until the test has looked, or cut off as by a power loss.
if (mode === 'hold') process.stdin.resume().on('end', () => history.close());
else if (mode === 'cut-off') process.kill(process.pid, 'SIGKILL');
else history.close();
