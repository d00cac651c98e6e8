// On the projector nothing that is read is cut: the size is stepped down until all of it is in view.

const LARGEST = 40; // units
const LARGEST_RECAP = 30;
const LARGEST_COLUMN = 30;
const SMALLEST = 22;

const LEAST_BESIDE_ABOUT = 30; // smaller than that, the texts get the room of what the item is about

const fitted = { of: "", size: 0, about: true }; // which texts were last made to fit, and how

/** Set the size of what the room reads. The same texts in the same place are not measured again. */
export function fit(texts) {
  if (!texts) return;
  const about = document.querySelector(".about");
  const of = `${window.innerWidth}x${window.innerHeight} ${texts.parentNode.textContent}`;
  if (fitted.of !== of) {
    fitted.of = of;
    const largest = texts.classList.contains("recap") ? LARGEST_RECAP : LARGEST;
    fitted.about = Boolean(about) && fits(texts, largest, LEAST_BESIDE_ABOUT);
    if (about) about.hidden = !fitted.about;
    if (!fitted.about) fits(texts, largest, SMALLEST);
  }
  if (about) about.hidden = !fitted.about;
  texts.style.setProperty("--size", fitted.size);
}

/** Step down until all is in view; whether it is. */
function fits(texts, largest, smallest) {
  for (let size = largest; size >= smallest; size -= 1) {
    texts.style.setProperty("--size", size);
    fitted.size = size;
    if (texts.scrollHeight <= texts.clientHeight + 1) return true;
  }
  return false;
}

/** The column at the end: as large as it fits; if it never does, its last texts make room, and a line says how many. */
export function fitColumn(column, more) {
  if (!column) return;
  const isWhole = () => column.scrollHeight <= column.clientHeight + 1;
  for (let size = LARGEST_COLUMN; size >= SMALLEST; size -= 1) {
    column.style.setProperty("--size", size);
    if (isWhole()) return;
  }
  const rows = Array.from(column.querySelectorAll(".beside li"));
  const line = column.querySelector(".more");
  for (let left = rows.length - 1; left >= 0 && line && !isWhole(); left -= 1) {
    rows[left].hidden = true;
    line.hidden = false;
    line.textContent = more(rows.length - left);
  }
}

/** Measure anew, since the letters have changed. */
export function forget() { fitted.of = ""; }
