#!/usr/bin/env python3
"""Records texts with a synthetic voice, to try the road before people have spoken them.

usage: record-synthetic.py to-record-nl.csv [unit ...]

Reads the file that /staff/recordings offers ("what must still be recorded"), speaks each unit in it (or only those named, with what is below
them: v1 is v1.option.other too) with espeak-ng, and writes MP3 files and rows in i18n/<language>/audio/manifest.csv: approved "no", as nobody has listened.
A row of the same unit makes way. Needs espeak-ng and lame (Debian: apt-get install espeak-ng lame).
"""
import csv
import pathlib
import subprocess
import sys
import tempfile

VOICES = {"nl": "nl", "en": "en-gb"}  # espeak-ng has no voice that newcomers could follow in the other languages
COLUMNS = ["unit", "file", "text", "speaker", "approved", "remark"]
WORDS_A_MINUTE = "140"
KILOBITS = "24"


def wanted(unit, names):
    return not names or any(unit == name or unit.startswith(name + ".") for name in names)


def speak(language, words, target):
    sentences = [line if line.endswith((".", "!", "?", ":")) else line + "." for line in words.splitlines()]
    with tempfile.TemporaryDirectory() as folder:
        wave = pathlib.Path(folder, "spoken.wav")
        subprocess.run(["espeak-ng", "-v", VOICES[language], "-s", WORDS_A_MINUTE, "-w", str(wave), "--stdin"],
                       input="\n\n".join(sentences), text=True, check=True)
        subprocess.run(["lame", "--quiet", "-m", "m", "--resample", "16", "-b", KILOBITS, "--noreplaygain", str(wave), str(target)], check=True)


def main(source, names):
    with open(source, encoding="utf-8-sig", newline="") as file:
        rows = [row for row in csv.DictReader(file) if wanted(row["unit"], names)]
    for language in sorted({row["language"] for row in rows}):
        if language not in VOICES:
            sys.exit(f"No synthetic voice for {language}: a person must speak it")
        folder = pathlib.Path(__file__).parent / language / "audio"
        folder.mkdir(exist_ok=True)
        manifest = folder / "manifest.csv"
        spoken = [row for row in rows if row["language"] == language]
        kept = []
        if manifest.exists():
            with open(manifest, encoding="utf-8", newline="") as file:
                kept = [row for row in csv.DictReader(file) if row["unit"] not in {row["unit"] for row in spoken}]
        for row in spoken:
            name = row["unit"] + ".mp3"
            speak(language, row["words"], folder / name)
            kept.append({"unit": row["unit"], "file": name, "text": row["text"], "speaker": "espeak-ng (synthetic)", "approved": "no",
                         "remark": "a computer's voice, to try with"})
        with open(manifest, "w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, COLUMNS, lineterminator="\n")
            writer.writeheader()
            writer.writerows(kept)


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    main(sys.argv[1], sys.argv[2:])
