"""Bake assets/sounds: five small sounds, made from sines and noise; nothing is recorded.

Needs the Python packages numpy and soundfile. The noise is seeded, so a new run gives the same sounds. From the root:

    python -m assets.bake.sounds
"""

from pathlib import Path

import numpy as np
import soundfile

OUT = Path(__file__).parents[1] / "sounds"
RATE = 44_100  # samples a second, mono
SEED = 2012
PEAK = 0.6  # of full scale, about -4.4 dB: room for two sounds at once
QUIET = 0.25

Sound = np.ndarray


def clock(seconds: float) -> Sound:
    return np.arange(int(seconds * RATE)) / RATE


def ringing(seconds: float, partials: list[tuple[float, float, float]]) -> Sound:
    """Sines that die away. partials: (frequency in Hz, loudness, seconds until it is down to a third)."""
    t = clock(seconds)
    return sum(loud * np.sin(2 * np.pi * hertz * t) * np.exp(-t / fade) for hertz, loud, fade in partials)


def noise_between(count: int, low: float, high: float, random: np.random.Generator) -> Sound:
    """Noise of count samples within a band of Hz with soft edges; its end joins its beginning."""
    spectrum = np.fft.rfft(random.standard_normal(count))
    hertz = np.maximum(np.fft.rfftfreq(count, 1 / RATE), 1)
    return np.fft.irfft(spectrum / (1 + (low / hertz) ** 6) / (1 + (hertz / high) ** 6), count)


def gavel(random: np.random.Generator) -> Sound:
    """Wood on wood, twice; the second knock a little softer."""
    sound = np.zeros(int(0.6 * RATE))
    for start, loud in ((0.0, 1.0), (0.24, 0.8)):
        knock = ringing(0.3, [(210, 1, 0.045), (430, 0.8, 0.032), (905, 0.5, 0.018), (1730, 0.3, 0.009)])
        click = noise_between(len(knock), 800, 5000, random) * np.exp(-clock(0.3) / 0.004)
        knock += click / np.abs(click).max() * 0.7
        at = int(start * RATE)
        sound[at : at + len(knock)] += loud * knock
    return soft_ends(sound, 0.0005, 0.05)


def chime(_random: np.random.Generator) -> Sound:
    """Two bells, a fifth apart: something has been agreed, or the session opens."""
    sound = np.zeros(int(1.8 * RATE))
    for start, tone in ((0.0, 523.25), (0.22, 783.99)):
        bell = ringing(1.5, [(tone, 1, 0.5), (tone * 2, 0.35, 0.3), (tone * 2.76, 0.2, 0.16), (tone * 5.4, 0.07, 0.06)])
        at = int(start * RATE)
        sound[at : at + len(bell)] += bell
    return soft_ends(sound, 0.004, 0.3)


def murmur(random: np.random.Generator) -> Sound:
    """A room of people talking, no word to be made out. Eight seconds whose end joins their beginning."""
    seconds = 8
    t = clock(seconds)
    room = np.zeros(len(t))
    for _ in range(28):
        low = random.uniform(170, 420)
        voice = noise_between(len(t), low, low * 1.5, random)
        bright = noise_between(len(t), low * 3, low * 4.5, random)
        voice = voice / voice.std() + 0.25 * bright / bright.std()
        syllables, phrases = random.integers(24, 40), random.integers(2, 6)  # whole turns in the loop
        speaking = np.sin(2 * np.pi * syllables / seconds * t + random.uniform(0, 6.3)) * 0.5 + 0.5
        pausing = np.sin(2 * np.pi * phrases / seconds * t + random.uniform(0, 6.3)) * 0.5 + 0.5
        room += voice * speaking**2 * pausing * random.uniform(0.4, 1)
    return room


def signature(random: np.random.Generator) -> Sound:
    """A pen crossing paper in four strokes."""
    sound = np.zeros(int(0.7 * RATE))
    for start, length, loud in ((0.0, 0.12, 0.7), (0.14, 0.08, 0.5), (0.25, 0.16, 0.8), (0.44, 0.2, 1.0)):
        count = int(length * RATE)
        scratch = noise_between(count, 1800, 7000, random) * np.sin(np.linspace(0, np.pi, count)) ** 1.5
        grain = 0.6 + 0.4 * np.sin(2 * np.pi * 90 * clock(length)[:count])
        at = int(start * RATE)
        sound[at : at + count] += loud * scratch / np.abs(scratch).max() * grain
    return soft_ends(sound, 0.002, 0.02)


def refusal(_random: np.random.Generator) -> Sound:
    """Two low notes falling by a minor third; says "not in order" without scolding."""
    sound = np.zeros(int(0.65 * RATE))
    for start, tone in ((0.0, 233.08), (0.16, 196.0)):
        note = ringing(0.48, [(tone, 1, 0.14), (tone * 2, 0.25, 0.08), (tone * 3, 0.08, 0.04)])
        at = int(start * RATE)
        sound[at : at + len(note)] += soft_ends(note, 0.012, 0.1)
    return sound


def soft_ends(sound: Sound, rise: float, fall: float) -> Sound:
    """Ramps of so many seconds at both ends, so that nothing clicks."""
    up, down = int(rise * RATE), int(fall * RATE)
    shaped = sound.copy()
    shaped[:up] *= np.linspace(0, 1, up)
    shaped[-down:] *= np.linspace(1, 0, down)
    return shaped


SOUNDS = {gavel: PEAK, chime: PEAK, murmur: QUIET, signature: QUIET, refusal: PEAK * 0.7}


def main() -> None:
    for make, peak in SOUNDS.items():
        sound = make(np.random.default_rng(SEED))
        path = OUT / f"{make.__name__}.ogg"
        soundfile.write(path, sound / np.abs(sound).max() * peak, RATE, format="OGG", subtype="VORBIS")
        back, rate = soundfile.read(path)
        loudest = np.fft.rfftfreq(len(back), 1 / rate)[np.argmax(np.abs(np.fft.rfft(back)))]
        print(
            f"{path.name}: {path.stat().st_size} bytes, {len(back) / rate:.2f} s, peak {np.abs(back).max():.2f}, "
            f"rms {back.std():.3f}, loudest at {loudest:.0f} Hz, ends {back[0]:+.3f} {back[-1]:+.3f}"
        )


if __name__ == "__main__":
    main()
