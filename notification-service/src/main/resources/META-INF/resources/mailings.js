// Follows a mailing: asks every two seconds, and changes the page only where something has changed.

const OFTEN = 2000;
const SELDOM = 30000;
const progress = document.querySelector("[data-follow]");
const said = document.getElementById("said");
let tag = "";
let pause = OFTEN;

const stage = () => progress.querySelector(".stage").textContent;

function show(html) {
  const before = stage();
  const fresh = new DOMParser().parseFromString(html, "text/html");
  // Whoever reads the table with the keyboard keeps their place, until they leave it.
  if (progress.contains(document.activeElement)) {
    return false;
  }
  progress.replaceChildren(...fresh.body.childNodes);
  // Numbers that run are not for saying aloud; that it has ended is.
  if (stage() !== before) {
    said.textContent = stage();
  }
  return true;
}

async function look() {
  // The page's address may have a password in it, and such addresses are not fetched.
  const answer = await fetch(new URL(progress.dataset.follow, location.origin), {
    headers: tag ? { "If-None-Match": tag } : {},
    cache: "no-store",
  });
  if (answer.ok) {
    tag = show(await answer.text()) ? answer.headers.get("ETag") : "";
  } else if (answer.status !== 304) {
    throw new Error(answer.status);
  }
}

async function follow() {
  if (!document.hidden) {
    try {
      await look();
      pause = OFTEN;
    } catch {
      pause = Math.min(pause * 2, SELDOM);
    }
  }
  if (!["Done", "Stopped"].includes(stage())) {
    setTimeout(follow, pause);
  }
}

if (progress) {
  setTimeout(follow, OFTEN);
}
