// On the projector nothing that is read is cut: the size is stepped down until all of it is in view.

const LARGEST = 40; // units
const LARGEST_RECAP = 30;
const LARGEST_COLUMN = 30;
const SMALLEST = 22;
const LEAST_BESIDE_ABOUT = 30; // smaller than that, the texts get the room of what the item is about

const fitted = { of: "", size: 0, hasAbout: true }; // which texts were last made to fit, and how

/** Set the size of what the room reads. The same texts in the same place are not measured again. @param {HTMLElement | null} texts */
export function fitTexts(texts) {
  if (!texts || !texts.parentElement) return;
  /** @type {HTMLElement | null} */
  const about = document.querySelector(".about");
  const of = `${window.innerWidth}x${window.innerHeight} ${texts.parentElement.textContent}`;
  if (fitted.of !== of) {
    fitted.of = of;
    const largest = texts.classList.contains("recap") ? LARGEST_RECAP : LARGEST;
    fitted.size = about ? largestFit(texts, largest, LEAST_BESIDE_ABOUT) : 0;
    fitted.hasAbout = fitted.size > 0;
    if (about) about.hidden = !fitted.hasAbout;
    if (!fitted.size) fitted.size = largestFit(texts, largest, SMALLEST) || SMALLEST;
  }
  if (about) about.hidden = !fitted.hasAbout;
  setSize(texts, fitted.size);
}

/** The column at the end: as large as it fits; if it never does, its last texts make room, and a line says how many.
    @param {HTMLElement | null} column @param {(count: number) => string} more */
export function fitColumn(column, more) {
  if (!column || largestFit(column, LARGEST_COLUMN, SMALLEST)) return;
  /** @type {HTMLElement[]} */
  const rows = Array.from(column.querySelectorAll(".beside li"));
  /** @type {HTMLElement | null} */
  const line = column.querySelector(".more");
  for (let left = rows.length - 1; left >= 0 && line && !isWhole(column); left -= 1) {
    rows[left].hidden = true;
    line.hidden = false;
    line.textContent = more(rows.length - left);
  }
}

/** Measure anew, since the letters have changed. */
export function forgetFit() { fitted.of = ""; }

/** The largest size at which all is in view; 0 if there is none. @param {HTMLElement} place @param {number} largest @param {number} smallest */
function largestFit(place, largest, smallest) {
  for (let size = largest; size >= smallest; size -= 1) {
    setSize(place, size);
    if (isWhole(place)) return size;
  }
  return 0;
}

/** @param {HTMLElement} place */
function isWhole(place) { return place.scrollHeight <= place.clientHeight + 1; }

/** @param {HTMLElement} place @param {number} size */
function setSize(place, size) { place.style.setProperty("--size", String(size)); }
