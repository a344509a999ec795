// Fetches the same page again and swaps the list, only when it changed and nobody is looking elsewhere:
// a reload would throw away what is being typed and where the focus is.
const every = 3000;
const mails = document.getElementById("mails");

async function refresh() {
  const answer = await fetch(mails.dataset.address, { cache: "no-store" });
  const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("mails");
  if (fresh && fresh.innerHTML !== mails.innerHTML && !mails.contains(document.activeElement)) {
    mails.innerHTML = fresh.innerHTML;
  }
}

setInterval(() => {
  if (!document.hidden) refresh().catch(() => {});
}, every);
