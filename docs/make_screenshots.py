"""The pictures in README, taken from the site itself.

    python docs/make_screenshots.py [--db claims.db]

Needs chromium and the development requirements.
"""

import argparse
import os
import shutil
import threading
import time
from pathlib import Path

import uvicorn
from playwright.sync_api import sync_playwright

from ledger.model import CHECKWORTHY
from ledger.site.serving import create_app, listening
from ledger.store import open_ledger

IMAGES = Path(__file__).parent / "images"
DESK = {"width": 1100, "height": 900}
PHONE = {"width": 390, "height": 844}


def addresses(db: Path) -> dict[str, str]:
    """The front page, the most serious conflict worth a check, its first claim, a measure."""
    with open_ledger(db) as store:
        conflicts = store.conflicts()
        worth = conflicts[(conflicts.checkworthiness >= CHECKWORTHY) & conflicts.claim_b.notna()]
        by_value = worth[worth.basis == "value"]
        first = (by_value if len(by_value) else worth).iloc[0]
        measure = store.measures().iloc[0]
    return {
        "home": "/",
        "conflict": f"/conflict/{first.id}",
        "claim": f"/claim/{first.claim_a}",
        "measure": f"/measure/{measure.id}",
    }


def served(db: Path) -> str:
    """Serve the ledger until the program ends, and return the site's address."""
    sock = listening("127.0.0.1", 0)
    server = uvicorn.Server(uvicorn.Config(create_app(db), log_level="warning", lifespan="on"))
    threading.Thread(target=server.run, kwargs={"sockets": [sock]}, daemon=True).start()
    while not server.started:
        time.sleep(0.05)
    return f"http://127.0.0.1:{sock.getsockname()[1]}"


def take(db: Path) -> None:
    """Write one picture a page, and the front page on a phone in the dark."""
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    if chromium is None:
        raise SystemExit("there is no chromium")
    IMAGES.mkdir(exist_ok=True)
    pages, base = addresses(db), served(db)
    flags = ["--no-sandbox"] if os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=flags)
        for name, path in pages.items():
            page = browser.new_page(base_url=base, viewport=DESK)
            page.goto(path, wait_until="networkidle")
            page.screenshot(path=IMAGES / f"{name}.png")
        phone = browser.new_page(base_url=base, viewport=PHONE, color_scheme="dark")
        phone.goto(pages["conflict"])
        phone.screenshot(path=IMAGES / "phone.png")
        browser.close()


if __name__ == "__main__":
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--db", type=Path, default=Path("claims.db"))
    take(asked.parse_args().db)
