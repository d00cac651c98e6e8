// On the projector nothing that is read is cut: the size is stepped down until all of it is in view.

const LARGEST = 40; // units
const LARGEST_RECAP = 30;
const LARGEST_COLUMN = 30;
const SMALLEST = 22;

const fitted = { of: "", size: 0 }; // which texts were last made to fit, and how large they are

/** Set the size of what the room reads. The same texts in the same place are not measured again. */
export function fit(texts) {
  if (!texts) return;
  const of = `${window.innerWidth}x${window.innerHeight} ${texts.clientHeight} ${texts.textContent}`;
  if (fitted.of === of) { texts.style.setProperty("--size", fitted.size); return; }
  fitted.of = of;
  for (let size = texts.classList.contains("recap") ? LARGEST_RECAP : LARGEST; size >= SMALLEST; size -= 1) {
    texts.style.setProperty("--size", size);
    fitted.size = size;
    if (texts.scrollHeight <= texts.clientHeight + 1) return;
  }
}

/** The column at the end: as large as it fits; if it never does, its last texts make room, and a line says how many. */
export function fitColumn(column, more) {
  if (!column) return;
  const fits = () => column.scrollHeight <= column.clientHeight + 1;
  for (let size = LARGEST_COLUMN; size >= SMALLEST; size -= 1) {
    column.style.setProperty("--size", size);
    if (fits()) return;
  }
  const rows = Array.from(column.querySelectorAll(".beside li"));
  const line = column.querySelector(".more");
  for (let left = rows.length - 1; left >= 0 && line && !fits(); left -= 1) {
    rows[left].hidden = true;
    line.hidden = false;
    line.textContent = more(rows.length - left);
  }
}

/** Measure anew, since the letters have changed. */
export function forget() { fitted.of = ""; }
