const FRAMES = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];

/**
 * Runs one long step and tells standard error how long it took: a single moving line on a terminal, plain lines
 * elsewhere. Standard output belongs to the command that follows.
 */
export async function step(title, work) {
  const began = performance.now();
  const line = process.stderr.isTTY ? movingLine(title, began) : plainLine(title);
  try {
    const result = await work();
    line.end(`${title}: ${elapsed(began)}`);
    return result;
  } catch (error) {
    line.end(`${title}: failed after ${elapsed(began)}`);
    throw error;
  }
}

function plainLine(title) {
  process.stderr.write(`${title} …\n`);
  return { end: (text) => process.stderr.write(`${text}\n`) };
}

function movingLine(title, began) {
  let frame = 0;
  const draw = () => {
    process.stderr.write(`\r\u001b[K${FRAMES[frame++ % FRAMES.length]} ${title} ${elapsed(began)}`);
  };
  const timer = setInterval(draw, 120);
  draw();
  return {
    end(text) {
      clearInterval(timer);
      process.stderr.write(`\r\u001b[K${text}\n`);
    },
  };
}

function elapsed(began) {
  const seconds = (performance.now() - began) / 1000;
  if (seconds < 60) return `${seconds.toFixed(1)} s`;
  return `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
}
