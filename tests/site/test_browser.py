"""The site in a real browser: the ways people take through it, on a phone, without JavaScript, by ear."""

import os
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from ledger.site.serving import create_app, listening

pytestmark = pytest.mark.browser

SENTENCE = "The ministry said 240 people were missing in Sindh."
SERIOUS = ("serious", "critical")


@pytest.fixture(scope="module")
def address(handmade: tuple[Path, dict[str, str]]) -> Iterator[str]:
    """The site served on a free port, as `ledger serve` does it."""
    import uvicorn

    sock = listening("127.0.0.1", 0)
    config = uvicorn.Config(create_app(handmade[0]), log_level="warning", lifespan="on")
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, kwargs={"sockets": [sock]}, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.05)
    yield f"http://127.0.0.1:{sock.getsockname()[1]}"
    server.should_exit = True
    thread.join(timeout=10)
    sock.close()


@pytest.fixture(scope="module")
def browser(chromium: str) -> Iterator[Any]:
    from playwright.sync_api import sync_playwright

    # A sandbox can't be made by root, which is what containers usually run as.
    flags = ["--no-sandbox"] if os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=chromium, args=flags)
        yield running
        running.close()


@pytest.fixture
def open_page(browser: Any, address: str) -> Iterator[Any]:
    """Open a page of the site in a window of its own; every request it makes is noted."""
    windows = []

    def opened(path: str, **window: Any) -> Any:
        context = browser.new_context(base_url=address, **window)
        windows.append(context)
        page = context.new_page()
        page.requested = []
        page.on("request", lambda request: page.requested.append(request.url))
        page.goto(path)
        return page

    yield opened
    for context in windows:
        context.close()


@pytest.mark.parametrize("javascript", [True, False], ids=["with script", "without script"])
def test_from_home_to_a_conflict_to_a_claim_to_its_citation(
    open_page: Any, javascript: bool
) -> None:
    page = open_page("/", java_script_enabled=javascript)
    page.get_by_role("link", name="Missing people: 240 or 96?").click()
    assert page.get_by_role("heading", level=1).inner_text() == "Missing people: 240 or 96?"
    page.get_by_role("link", name="96", exact=True).first.click()
    assert page.get_by_role("heading", level=1).inner_text() == "96"
    assert page.locator("mark").first.inner_text() == "96 missing people"
    page.get_by_text("BibTeX").click()
    assert "@misc{ledger-" in page.get_by_role("region", name="Citation in BibTeX").inner_text()


def test_a_pasted_sentence_is_checked_and_stays_out_of_the_address(open_page: Any) -> None:
    page = open_page("/")
    page.get_by_label("Paste a sentence").fill(SENTENCE)
    page.get_by_role("button", name="Hold it against the ledger").click()
    page.get_by_role("heading", name="1 figure in this text").wait_for()
    assert page.url.endswith("/check")
    assert page.get_by_label("A sentence, or a few").input_value() == SENTENCE


def test_filters_are_kept_on_reload(open_page: Any) -> None:
    page = open_page("/search")
    page.get_by_role("searchbox").fill("missing")
    page.get_by_label("Place", exact=True).select_option("Sindh")
    page.get_by_label("Only contradicted figures").check()
    page.get_by_role("button", name="Search").click()
    found = page.locator(".entries h3").all_inner_texts()
    assert len(found) == 2
    page.reload()
    assert page.get_by_role("searchbox").input_value() == "missing"
    assert page.get_by_label("Place", exact=True).input_value() == "Sindh"
    assert page.get_by_label("Only contradicted figures").is_checked()
    assert page.locator(".entries h3").all_inner_texts() == found


def test_the_first_thing_a_keyboard_meets_leads_to_the_content(open_page: Any) -> None:
    page = open_page("/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to the content"
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('main').contains(document.activeElement)")


def test_right_to_left_quotations_run_right_to_left(
    open_page: Any, page_paths: dict[str, str]
) -> None:
    page = open_page(page_paths["claim in Arabic"])
    quotation = page.locator("blockquote").first
    assert quotation.evaluate("element => getComputedStyle(element).direction") == "rtl"


KINDS = [
    "home",
    "data",
    "conflicts",
    "conflict",
    "sum",
    "embed",
    "claim",
    "claim in Arabic",
    "measure",
    "document",
    "article",
    "claimant",
    "place",
    "publisher",
    "search",
    "check",
    "about",
    "glossary",
]


@pytest.mark.parametrize("kind", KINDS)
def test_no_page_is_wider_than_a_small_phone(
    open_page: Any, page_paths: dict[str, str], kind: str
) -> None:
    page = open_page(page_paths[kind], viewport={"width": 320, "height": 640})
    assert page.evaluate("document.scrollingElement.scrollWidth") <= 320


@pytest.mark.parametrize("kind", KINDS)
def test_axe_finds_nothing_serious_and_nothing_comes_from_elsewhere(
    open_page: Any, page_paths: dict[str, str], address: str, kind: str
) -> None:
    page = open_page(page_paths[kind])
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        assert serious(page) == {}
    assert page.requested
    assert all(url.startswith(address) for url in page.requested)


def serious(page: Any) -> dict[str, list[str]]:
    """Return what axe finds serious on a page, with the elements concerned."""
    from axe_playwright_python.sync_playwright import Axe

    found = Axe().run(page).response
    assert found["passes"], "axe did not run"
    return {
        violation["id"]: [node["html"] for node in violation["nodes"]]
        for violation in found["violations"]
        if violation["impact"] in SERIOUS
    }


def test_an_answer_to_a_check_passes_axe_too(open_page: Any) -> None:
    page = open_page("/check")
    page.get_by_label("A sentence, or a few").fill(SENTENCE)
    page.get_by_role("button", name="Hold it against the ledger").click()
    page.get_by_role("heading", name="1 figure in this text").wait_for()
    assert serious(page) == {}
