/** A page that takes longer than this waits for something else than the processor: it keeps nobody waiting. */
const longestTurn = 300;
/** What takes longer than this to save waits for a slow line, or for a client that has gone and will never end. */
const longestSave = 3_000;

/** Whether a request asks for a page: what is saved, small files and the app's own questions go ahead of them. */
export function isPage({ method, url = "" }) {
  return (method === "GET" || method === "HEAD") && !/^\/(_next|api)\/|^[^?]*\.\w+($|\?)/.test(url);
}

/**
 * Pages are made a few at a time, one while something is being saved; the others wait for their turn. What somebody
 * saves then never waits behind everybody who reads, and as many pages are made as without it.
 * @param {number} most How many pages at once; 0 lets all of them through.
 */
export function turnsOf(most) {
  const waiting = [];
  let pages = 0;
  let saving = 0;
  const next = () => {
    while (waiting.length > 0 && pages < (saving > 0 ? 1 : most)) {
      const { response, work } = waiting.shift();
      if (!response.destroyed) makePage(response, work);
    }
  };
  const makePage = (response, work) => {
    pages += 1;
    once(response, longestTurn, () => {
      pages -= 1;
      next();
    });
    work();
  };
  const save = (response, work) => {
    saving += 1;
    once(response, longestSave, () => {
      saving -= 1;
      next();
    });
    work();
  };
  /** Does the work of a request now or when its turn comes. */
  return (request, response, work) => {
    if (most === 0) return work();
    if (!isPage(request)) return request.method === "POST" ? save(response, work) : work();
    waiting.push({ response, work });
    next();
  };
}

/** Ends a turn once: when its response closes, or after so long. One that was asked for behind another on its line never says that it closed. */
function once(response, longest, end) {
  let over = false;
  const stop = () => {
    if (over) return;
    over = true;
    clearTimeout(timer);
    end();
  };
  const timer = setTimeout(stop, longest);
  response.once("close", stop);
}
