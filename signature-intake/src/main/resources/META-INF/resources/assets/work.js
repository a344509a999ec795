// Loaded only where work is asked for. Solves the challenge in a worker, then sends the form. Where that cannot be (no
// worker, no TLS and so no crypto.subtle) it waits as long as somebody without JavaScript would have to.

const work = document.querySelector('.work');
const form = document.querySelector('.sign form');
const status = work.querySelector('[role=status]');
const bar = work.querySelector('progress');
const wait = document.querySelector('.notice .wait');
const task = work.dataset;

function send() {
  status.textContent = task.done;
  form.requestSubmit();
}

function solved(number) {
  const { algorithm, challenge, salt, signature } = task;
  form.elements.altcha.value = btoa(JSON.stringify({ algorithm, challenge, number, salt, signature }));
  bar.value = bar.max;
  send();
}

function waitInstead() {
  bar.hidden = true;
  status.textContent = task.waiting;
  setTimeout(send, task.seconds * 1000);
}

function begin() {
  if (!globalThis.Worker || !globalThis.crypto?.subtle) return waitInstead();
  const solver = new Worker('/assets/solver.js');
  solver.onerror = waitInstead;
  solver.onmessage = ({ data }) => {
    if (data.number !== undefined) solved(data.number);
    else if (data.tried !== undefined) bar.value = data.tried;
    else waitInstead();
  };
  status.textContent = task.working;
  solver.postMessage({ challenge: task.challenge, salt: task.salt, maxnumber: Number(task.maxnumber) });
}

// Whoever comes back by the history has pressed the button before, and it was enough.
if (performance.getEntriesByType('navigation')[0]?.type !== 'back_forward') {
  work.hidden = false;
  wait.hidden = true;
  begin();
}
